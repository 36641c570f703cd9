internal import SecMask
internal import SecMaskSystem

/// Findings as commands of a GitHub workflow, which become annotations. GitHub shows ten of a kind for each step.
struct GitHubReporter: Reporter {
  let context: ReportContext

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    guard record.suppression == nil else { return }
    let finding = record.finding
    let path = ReportPath.printable(record.path)
    var properties = [
      "file=" + Self.property(path.hasPrefix("./") ? String(path.dropFirst(2)) : path),
      "line=\(finding.start.line)", "endLine=\(finding.end.line)",
    ]
    // Columns mean something on one line alone; the last one is part of the secret.
    if finding.start.line == finding.end.line {
      properties += [
        "col=\(finding.start.column)", "endColumn=\(max(finding.start.column, finding.end.column - 1))",
      ]
    }
    properties.append("title=" + Self.property("SecMask: \(finding.type)"))
    let summary = "\(finding.nature.noun): \(context.summary(of: finding.type))"
    let message = "\(summary) (\(Decimals.two(finding.confidence))): \(record.excerpt.text.printable)"
    let kind = finding.nature == .secret ? "warning" : "notice"
    output += "::\(kind) \(properties.joined(separator: ","))::\(Self.data(message))\n".utf8
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
