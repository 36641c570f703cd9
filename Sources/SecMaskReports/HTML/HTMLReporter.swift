internal import SecMask
internal import SecMaskSystem

/// Findings as one page that opens from a disk: a table to filter, and counts as charts. It needs no network, and a
/// policy in it forbids everything but its own style and script.
struct HTMLReporter: Reporter {
  private let context: ReportContext
  private var counts = FindingCounts()
  private var total = 0
  private static let barLimit = 12

  init(context: ReportContext) { self.context = context }

  mutating func begin(to output: inout [UInt8]) { output += HTMLPage.head.utf8 }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    total += 1
    counts.add(record)
    let finding = record.finding
    let path = XMLText.escaped(ReportPath.printable(record.path))
    let type = XMLText.escaped(finding.type)
    let origin = finding.commit.map { "<br><small>commit \(XMLText.escaped($0.line))</small>" } ?? ""
    let state = record.suppression.map { " <small>\($0.reason)</small>" } ?? ""
    let before = XMLText.escaped(record.excerpt.before.printable)
    let after = XMLText.escaped(record.excerpt.after.printable)
    let line = finding.range.isEmpty ? "" : "\(before)<mark>\(MaskedExcerpt.mask)</mark>\(after)"
    output +=
      """
      <tr data-type="\(type)" data-nature="\(finding.nature.rawValue)" data-score="\(finding.confidence)">\
      <td>\(path)\(origin)</td><td>\(finding.start.line):\(finding.start.column)</td>\
      <td title="\(XMLText.escaped(context.summary(of: finding.type)))">\(type)</td>\
      <td>\(finding.nature.rawValue)\(state)</td><td>\(Decimals.two(finding.confidence))</td>\
      <td>\(finding.source.rawValue)</td><td><code>\(line)</code></td></tr>

      """.utf8
  }

  mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    let files = summary.files == 1 ? "1 file" : "\(summary.files) files"
    let types = FindingCounts.ranked(counts.types)
    let natures = FindingCounts.ranked(counts.natures)
    output +=
      """
      </tbody></table>
      <p id="none" hidden>No finding fits the filters.</p></main>
      <header><h1>SecMask: \(total == 1 ? "1 finding" : "\(total) findings")</h1>
      <p>\(files) read, \(Decimals.one(Double(summary.bytes) / 1e6)) MB, on \
      \(context.start.text.replacing("T", with: " ")) UTC by version \(XMLText.escaped(context.version)). \
      Values are hidden.</p>
      <div id="charts">
      \(chart("By type", types))\(chart("By nature", natures))\(chart("By file", counts.rankedFiles))</div>
      <form id="filters"><label>Type <select id="type">\(options(types))</select></label>
      <label>Nature <select id="nature">\(options(natures))</select></label>
      <label>File <input id="file" type="search" placeholder="part of the path"></label>
      <label>Score from <input id="score" type="range" min="0" max="1" step="0.05" value="0">
      <output id="from">0</output></label> <output id="shown"></output></form></header>
      <script>\(HTMLPage.script)</script></body></html>

      """.utf8
  }

  private func options(_ counts: [(name: String, count: Int)]) -> String {
    "<option value=\"\">all</option>"
      + counts.map { name, count in
        let name = XMLText.escaped(name)
        return "<option value=\"\(name)\">\(name) (\(count))</option>"
      }.joined()
  }

  /// Bars, the longest first; what is beyond the limit is one bar.
  private func chart(_ title: String, _ counts: [(name: String, count: Int)]) -> String {
    var bars = Array(counts.prefix(Self.barLimit))
    let rest = counts.dropFirst(Self.barLimit)
    if !rest.isEmpty { bars.append(("\(rest.count) others", rest.reduce(0) { $0 + $1.count })) }
    let largest = max(1, bars.map(\.count).max() ?? 1)
    let rows = bars.enumerated().map { row, bar in
      let y = row * 22
      let name = bar.name.count > 30 ? "…" + bar.name.suffix(29) : bar.name
      return """
        <text x="0" y="\(y + 15)">\(XMLText.escaped(name))</text>\
        <rect x="215" y="\(y + 3)" width="\(max(1, bar.count * 130 / largest))" height="16"/>\
        <text x="\(220 + max(1, bar.count * 130 / largest))" y="\(y + 15)">\(bar.count)</text>
        """
    }.joined()
    return """
      <figure><figcaption>\(title)</figcaption><svg viewBox="0 0 400 \(max(1, bars.count) * 22)" width="400" \
      height="\(max(1, bars.count) * 22)" role="img" aria-label="\(title)">\(rows)</svg></figure>

      """
  }
}
