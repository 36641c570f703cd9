internal import SecMask
internal import SecMaskSystem

/// Findings as a table (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.
struct CSVReporter: Reporter {
  let showsSecrets: Bool

  private static let columns = [
    "path", "line", "column", "end_line", "end_column", "start", "end", "type", "nature", "confidence",
    "source",
    "score", "suppression", "layer", "commit", "author", "date", "excerpt",
  ]

  mutating func begin(to output: inout [UInt8]) {
    put(Self.columns + (showsSecrets ? ["secret"] : []), &output)
  }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    let finding = record.finding
    var cells = [ReportPath.printable(record.path)]
    cells += [finding.start.line, finding.start.column, finding.end.line, finding.end.column].map { "\($0)" }
    cells += [finding.range.lowerBound, finding.range.upperBound].map { "\($0)" }
    cells += [finding.type, finding.nature.rawValue, "\(finding.confidence)", finding.source.rawValue]
    cells += [finding.score.map { "\($0)" } ?? "", record.suppression?.rawValue ?? ""]
    cells.append(LayerKind.name(finding.layers) ?? "")
    cells += finding.commit.map { [$0.id, $0.author, $0.date].map(\.printable) } ?? ["", "", ""]
    cells.append(record.excerpt.text.printable)
    if showsSecrets { cells.append(String(decoding: record.secret, as: UTF8.self)) }
    put(cells, &output)
  }

  private func put(_ cells: [String], _ output: inout [UInt8]) {
    output += (cells.map(Self.cell).joined(separator: ",") + "\r\n").utf8
  }

  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    guard safe.unicodeScalars.contains(where: { "\",\r\n'".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
