internal import SecMask
internal import SecMaskReports
internal import SecMaskSystem
internal import SecretPatterns

/// `secmask explain` as one HTML page that needs nothing else.
struct ExplainPage {
  let path: String
  let explanation: Explanation
  let text: ExplainedText

  var output: String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>secmask explain: \(Self.escaped(path.printable))</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>\(Self.style)</style></head><body>
    <h1>\(Self.escaped(path.printable))</h1>
    <p>\(summary)</p>
    <p class="legend">Darker: more likely part of a secret.
    <span class="finding">•••</span> finding, <span class="hidden">•••</span> hidden without being one.</p>
    <pre>\(source)</pre>
    \(table("Findings", ["line", "type", "confidence", "source", "score", "bytes"], findings))
    \(table("Candidates", ["bytes", "found by", "confidence", "expert", "what it is", "what became of it"], entries))
    \(table("Segments", ["bytes", "route", "why", "read by", "tokens"], segments))
    </body></html>

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
    let shade = score >= 0.05 ? " style=\"--p:\(Decimals.two(score))\"" : ""
    let title = cell.score.map { " title=\"\(Decimals.two($0))\"" } ?? ""
    return "<span class=\"\(classes.joined(separator: " "))\"\(shade)\(title)>\(escaped(cell.text))</span>"
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
    let head = heads.map { "<th>\($0)</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(Self.escaped($0))</td>" }.joined() + "</tr>"
    }
    return "<h2>\(title)</h2><table><tr>\(head)</tr>\n\(body.joined(separator: "\n"))</table>"
  }

  private static func escaped(_ text: String) -> String {
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

  private static let style = """
    body{font:15px/1.5 system-ui,sans-serif;max-width:75em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
    h1{font-size:1.3em}h2{font-size:1.1em;margin-top:2em}
    pre{font:13px/1.6 ui-monospace,monospace;overflow-x:auto;border:1px solid #ccc;border-radius:6px;padding:1em}
    pre span{--p:0;background:rgb(255 140 0/calc(var(--p)*.7))}
    pre .number{display:inline-block;width:4em;color:#999;user-select:none}
    .finding{background:#d33!important;color:#fff}.hidden{color:#83c}.unread,.gap{color:#999}
    .note{color:#999;font-style:italic;margin-left:2em}.note::before{content:"← "}
    table{border-collapse:collapse;font-size:14px}th,td{text-align:left;padding:.2em 1em .2em 0;border-bottom:1px solid #ddd}
    @media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}pre,th,td{border-color:#444}}
    """
}
