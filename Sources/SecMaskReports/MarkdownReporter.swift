internal import SecMask
internal import SecMaskSystem

/// A summary in Markdown, as the comment of a pull request or the page of a job takes it: counts, and the first findings.
struct MarkdownReporter: Reporter {
  private let context: ReportContext
  private var counts = FindingCounts()
  private var rows = ""
  private var total = 0
  private static let rowLimit = 200
  private static let fileLimit = 20

  init(context: ReportContext) { self.context = context }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    guard record.suppression == nil else { return }
    total += 1
    counts.add(record)
    guard total <= Self.rowLimit else { return }
    let finding = record.finding
    let origin = finding.commit.map { " " + Self.text("commit \($0.line)") } ?? ""
    let cells = [
      Self.code(ReportPath.printable(record.path) + ":\(finding.start.line):\(finding.start.column)")
        + origin,
      Self.code(finding.type), finding.nature.rawValue, Decimals.two(finding.confidence),
      Self.code(record.excerpt.text.printable),
    ]
    rows += "| " + cells.joined(separator: " | ") + " |\n"
  }

  mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    let files = summary.files == 1 ? "1 file" : "\(summary.files) files"
    guard total > 0 else { return output += "## SecMask: no secrets in \(files)\n".utf8 }
    var page = "## SecMask: \(total == 1 ? "1 finding" : "\(total) findings") in \(files)\n"
    page += table("Type", FindingCounts.ranked(counts.types), limit: .max) { type in
      Self.code(type) + " " + Self.text(context.summary(of: type))
    }
    page += table("File", counts.rankedFiles, limit: Self.fileLimit) { Self.code($0) }
    page += "\n| Place | Type | Nature | Confidence | Line |\n|---|---|---|---:|---|\n" + rows
    if total > Self.rowLimit { page += "\n… and \(total - Self.rowLimit) more.\n" }
    output += page.utf8
  }

  private func table(
    _ title: String, _ counts: [(name: String, count: Int)], limit: Int, _ cell: (String) -> String
  ) -> String {
    var table = "\n| \(title) | Findings |\n|---|---:|\n"
    for (name, count) in counts.prefix(limit) { table += "| \(cell(name)) | \(count) |\n" }
    if counts.count > limit { table += "\n… and \(counts.count - limit) more files.\n" }
    return table
  }

  /// As code in HTML, which no character of the text can end; nobody is mentioned by it.
  private static func code(_ text: String) -> String { "<code>" + self.text(text) + "</code>" }

  /// Every character that could mean something in Markdown or HTML as a reference to it.
  private static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "/", ".", "-", ",": result.unicodeScalars.append(scalar)
      default: result += scalar.isASCII ? "&#\(scalar.value);" : String(scalar)
      }
    }
  }
}
