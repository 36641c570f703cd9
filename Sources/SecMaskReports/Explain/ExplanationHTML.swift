package import SecMask
internal import SecMaskSystem
internal import SecretPatterns

/// Why a text's findings were found, as a part of an HTML page: the same for `secmask explain --html` and the playground. Everything that
/// is or may be a secret is shown as dots. No script, and no style but that of the page.
package struct ExplanationHTML {
  private let explanation: Explanation
  private let text: ExplainedText

  package init(_ bytes: [UInt8], _ explanation: Explanation) {
    self.explanation = explanation
    text = ExplainedText(bytes, explanation)
  }

  package var output: String {
    """
    <p>\(summary)</p>
    <p class="legend">Darker: more likely part of a secret.
    <span class="finding">•••</span> finding, <span class="hidden">•••</span> hidden without being one.</p>
    <pre class="explained" tabindex="0" aria-label="The text, with what may be a secret as dots">\(source)</pre>
    \(table("Findings", ["line", "type", "confidence", "source", "score", "bytes"], findings))
    \(table("Candidates", ["bytes", "found by", "confidence", "expert", "what it is", "what became of it"], entries))
    \(table("Segments", ["bytes", "route", "why", "read by", "tokens"], segments))
    """
  }

  private var summary: String {
    let bytes = explanation.byteCount
    let share = bytes == 0 ? 0 : 100 * explanation.bytesRead / bytes
    return
      "\(bytes) bytes, \(text.lineCount) lines; \(explanation.bytesRead) bytes (\(share) %) read by an expert; "
      + "\(explanation.findings.count) \(explanation.findings.count == 1 ? "finding" : "findings")"
      + (explanation.allowedCount > 0
        ? "; \(explanation.allowedCount) found in it do not count, the file's path is allowed." : ".")
  }

  private var source: String {
    var output = ""
    var last = 0
    for line in text.lines {
      if line.number > last + 1 { output += Self.gap(line.number - last - 1) }
      output += "<span class=\"number\">\(line.number)</span>"
      for cell in line.cells { output += Self.cell(cell) }
      if let note = line.note {
        output += "<span class=\"note\">\(Self.escaped(note))</span>"
      }
      output += "\n"
      last = line.number
    }
    if text.lineCount > last { output += Self.gap(text.lineCount - last) }
    return output
  }

  private static func gap(_ count: Int) -> String {
    "<span class=\"gap\">… \(count) \(count == 1 ? "line" : "lines") not read</span>\n"
  }

  private static func cell(_ cell: ExplainedText.Cell) -> String {
    var classes: [String] = []
    if cell.isHidden { classes.append(cell.finding == nil ? "hidden" : "finding") }
    if cell.score == nil { classes.append("unread") }
    guard cell.isHidden || cell.score != nil else {
      return "<span class=\"unread\">\(escaped(cell.text))</span>"
    }
    let score = cell.score ?? 0
    // In tenths: a page's policy may forbid styles of single elements.
    let shade = Int((10 * min(1, max(0, score))).rounded())
    if shade > 0 { classes.append("p\(shade)") }
    let title = cell.score.map { " title=\"\(Decimals.two($0))\"" } ?? ""
    return "<span class=\"\(classes.joined(separator: " "))\"\(title)>\(escaped(cell.text))</span>"
  }

  private var findings: [[String]] {
    explanation.findings.map { finding in
      [
        "\(finding.start.line):\(finding.start.column)", finding.type,
        Decimals.two(finding.confidence),
        finding.source.rawValue, finding.score.map(Decimals.two) ?? "", "\(finding.range.count)",
      ]
    }
  }

  private var entries: [[String]] {
    explanation.entries.map { entry in
      let candidate = entry.candidate
      return [
        "\(candidate.range.lowerBound)–\(candidate.range.upperBound)", entry.finder,
        Decimals.two(candidate.confidence), candidate.score.map(Decimals.two) ?? "",
        entry.reason, "\(entry.outcome)",
      ]
    }
  }

  private var segments: [[String]] {
    explanation.segments.map { read in
      [
        "\(read.segment.text.lowerBound)–\(read.segment.text.upperBound)", read.segment.route.rawValue,
        "\(read.segment.reason)", read.source.rawValue, "\(read.scores.count)",
      ]
    }
  }

  private func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "<h2>\(title)</h2><p>None.</p>" }
    let head = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>"
    }
    return
      "<h2>\(title)</h2><div class=\"tables\" tabindex=\"0\" role=\"region\" aria-label=\"\(title)\"><table><thead><tr>\(head)</tr></thead>"
      + "<tbody>\n\(body.joined(separator: "\n"))</tbody></table></div>"
  }

  /// A text as it stands in HTML.
  package static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// The style of it; a page puts it in its own.
  package static let style = """
    pre.explained{font:13px/1.6 ui-monospace,monospace;overflow-x:auto;border:1px solid #8886;border-radius:6px;padding:1em}
    pre.explained span{--p:0;background:rgb(255 140 0/calc(var(--p)*.7))}
    pre.explained .number{display:inline-block;width:4em;color:#777;user-select:none}
    .finding{background:#c22!important;color:#fff}.hidden{color:#84b}.unread,.gap{color:#777}
    .note{color:#777;font-style:italic;margin-left:2em}.note::before{content:"← "}
    .tables{overflow-x:auto}.tables table{border-collapse:collapse;font-size:14px}
    .tables th,.tables td:first-child{white-space:nowrap}
    .tables th,.tables td{text-align:left;padding:.2em 1em .2em 0;border-bottom:1px solid #8884}
    @media(prefers-color-scheme:dark){.hidden{color:#b9f}.unread,.gap,.note,pre.explained .number{color:#999}}

    """ + (1...10).map { "pre.explained .p\($0){--p:\(Double($0) / 10)}" }.joined()
}
