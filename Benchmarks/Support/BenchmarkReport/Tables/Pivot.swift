internal import Workloads

/// Measurements of a kind as a table: one value of the name goes across, all others down.
struct Pivot {
  /// Values of what goes across, in order.
  let columns: [String]
  let rows: [Row]

  struct Row {
    /// What the measurements of the row have in common.
    let fields: [BenchmarkName.Field]
    /// One for each column; nil where it was not measured.
    let cells: [Measurement?]

    subscript(key: String) -> String? { fields.first { $0.key == key }?.value }
  }

  /// - Parameters:
  ///   - across: The key whose values go across.
  ///   - leavingOut: Keys that tell nothing apart.
  init(_ measurements: [Measurement], across: String, leavingOut: Set<String> = []) {
    var rows: [[BenchmarkName.Field]: [String: Measurement]] = [:]
    var columns: Set<String> = []
    for measurement in measurements {
      guard let name = measurement.parsed, let column = name[across] else { continue }
      let rest = name.fields.filter { $0.key != across && !leavingOut.contains($0.key) }
      rows[rest, default: [:]][column] = measurement
      columns.insert(column)
    }
    let order = columns.sorted(by: Self.precedes)
    self.columns = order
    self.rows = rows.map { fields, cells in Row(fields: fields, cells: order.map { cells[$0] }) }
      .sorted { one, other in
        for (left, right) in zip(one.fields, other.fields) where left.value != right.value {
          return Self.precedes(left.value, right.value)
        }
        return one.fields.count < other.fields.count
      }
  }

  /// Numbers by their value, other things by their characters.
  private static func precedes(_ one: String, _ other: String) -> Bool {
    if let left = Int(one), let right = Int(other) { return left < right }
    return one < other
  }
}
