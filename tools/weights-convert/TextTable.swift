/// Columns of text for people.
struct TextTable {
  enum Side { case left, right }

  private let sides: [Side]
  private var rows: [[String]]

  init(_ columns: [(title: String, side: Side)]) {
    sides = columns.map(\.side)
    rows = [columns.map(\.title)]
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// A line a row; two spaces between columns, none at a line's end.
  var text: String {
    let widths = sides.indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
        let isLast = column == row.count - 1
        line += sides[column] == .right ? padding + cell : cell + (isLast ? "" : padding)
        if !isLast { line += "  " }
      }
      return line + "\n"
    }.joined()
  }
}
