/// Text inside markup.
enum Markup {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A table; the first row is its head, the first cell of every row names it. Cells are markup.
  static func table(_ rows: [[String]], style: (_ row: Int) -> String? = { _ in nil }) -> String {
    guard let head = rows.first else { return "" }
    var text = "<div class=\"scroll\"><table><thead><tr>"
    text += head.map { "<th scope=\"col\">\($0)</th>" }.joined()
    text += "</tr></thead><tbody>\n"
    for (index, row) in rows.dropFirst().enumerated() {
      text += style(index).map { "<tr class=\"\($0)\">" } ?? "<tr>"
      for (column, cell) in row.enumerated() {
        text += column == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody></table></div>\n"
  }
}
