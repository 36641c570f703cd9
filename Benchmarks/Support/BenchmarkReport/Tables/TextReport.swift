internal import Workloads

/// A run as plain text.
public struct TextReport {
  private let results: Results
  private let verdicts: [Verdict]

  public init(_ results: Results, _ verdicts: [Verdict]) {
    self.results = results
    self.verdicts = verdicts
  }

  public var text: String {
    let machine = results.machine
    var lines = [
      "\(machine.cpu), \(machine.cores) cores, kernels \(machine.kernels), OpenBLAS \(machine.openblas); "
        + "\(results.date)"
    ]
    if results.isQuick { lines.append("A quick run: the figures are not for comparison.") }
    for section in Section.all {
      let pivot = section.pivot(of: results)
      guard !pivot.rows.isEmpty else { continue }
      lines += ["", section.title]
      lines += Self.table(
        [[section.across] + pivot.columns]
          + pivot.rows.map { row in
            [row.fields.map { "\($0.key) \($0.value)" }.joined(separator: ", ")]
              + row.cells.map { $0.map { Self.cell(section.cell($0)) } ?? "" }
          })
    }
    lines += ["", "Goals"]
    lines += Self.table(
      [["", "goal", "median", "best quarter", ""]]
        + verdicts.map { verdict in
          [
            verdict.goal.title, verdict.goal.bound, Numbers.short(verdict.median),
            Numbers.short(verdict.favourable),
            verdict.state.rawValue + (verdict.goal.isAdvisory == true ? " (advisory)" : ""),
          ]
        })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ value: (median: Double, p90: Double?)) -> String {
    Numbers.short(value.median) + (value.p90.map { " (\(Numbers.short($0)))" } ?? "")
  }

  /// Columns side by side: the first to the left, numbers to the right.
  private static func table(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }
      return "  " + cells.joined(separator: "  ")
    }
  }
}

extension Goal {
  /// The bound, for people.
  var bound: String {
    if let most { return "≤ \(Numbers.short(most))\(unit)" }
    return least.map { "≥ \(Numbers.short($0))\(unit)" } ?? ""
  }

  private var unit: String {
    switch quantity {
    case .milliseconds: " ms"
    case .megabytes: " MB"
    case .rate: " a second"
    case .timePerToken, .speedup: " ×"
    case .shareOfPeak: " of peak"
    }
  }
}
