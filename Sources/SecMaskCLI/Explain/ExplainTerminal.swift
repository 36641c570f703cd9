internal import SecMask
internal import SecMaskReports
internal import SecMaskSystem
internal import SecretPatterns

/// `secmask explain` for a terminal or a pipe.
struct ExplainTerminal {
  let path: String
  let explanation: Explanation
  let text: ExplainedText
  let usesColour: Bool

  var output: String {
    var output = header
    var last = 0
    for line in text.lines {
      if line.number > last + 1 { output += skipped(line.number - last - 1) }
      output += shown(line)
      last = line.number
    }
    if text.lineCount > last { output += skipped(text.lineCount - last) }
    return output + segments + candidates + findings
  }

  private var header: String {
    let bytes = explanation.byteCount
    let read = explanation.bytesRead
    let share = bytes == 0 ? 0 : 100 * read / bytes
    return styled("\(path.printable)", "1")
      + ": \(bytes) bytes, \(text.lineCount) lines; read by an expert: \(read) bytes (\(share) %)\n\n"
  }

  private func skipped(_ count: Int) -> String {
    styled("        … \(count) \(count == 1 ? "line" : "lines") not read\n", "2")
  }

  private func shown(_ line: ExplainedText.Line) -> String {
    let number = String(line.number)
    var output = styled(String(repeating: " ", count: max(0, 6 - number.count)) + number + "  ", "2")
    for cell in line.cells { output += styled(cell.text, code(cell)) }
    var notes = line.note.map { [$0] } ?? []
    // Without colour the scores stand beside the line.
    if !usesColour {
      let scores = line.cells.compactMap { cell in cell.isHidden ? cell.score.map(Decimals.two) : nil
      }
      if !scores.isEmpty { notes.append("score \(scores.prefix(12).joined(separator: " "))") }
    }
    return output + (notes.isEmpty ? "" : styled("   ← \(notes.joined(separator: "; "))", "2")) + "\n"
  }

  /// The more likely a secret, the warmer.
  private func code(_ cell: ExplainedText.Cell) -> String {
    if cell.finding != nil { return "30;41" }
    switch cell.score ?? 0 {
    case 0.5...: return "30;43"
    case 0.1..<0.5: return "33"
    default: return cell.isHidden ? "35" : cell.score == nil ? "2" : "0"
    }
  }

  private var segments: String {
    guard !explanation.segments.isEmpty else { return "\nNothing was read by an expert.\n" }
    var output = "\nSegments\n"
    for read in explanation.segments {
      let segment = read.segment
      output += "  bytes \(segment.text.lowerBound)–\(segment.text.upperBound)  \(segment.route.rawValue)"
      output += " (\(segment.reason)), read by \(read.source.rawValue), \(read.scores.count) tokens\n"
    }
    return output
  }

  private var candidates: String {
    guard !explanation.entries.isEmpty else { return "\nNothing looks like a secret.\n" }
    var output = "\nCandidates\n"
    for entry in explanation.entries {
      let candidate = entry.candidate
      output += "  bytes \(candidate.range.lowerBound)–\(candidate.range.upperBound)  \(entry.finder)"
      output += " \(Decimals.two(candidate.confidence))"
      if !candidate.isExpert, let score = candidate.score {
        output += ", expert \(Decimals.two(score))"
      }
      output += ": \(entry.outcome)\n      \(entry.reason)\n"
    }
    return output
  }

  private var findings: String {
    guard !explanation.findings.isEmpty else {
      let allowed = explanation.allowedCount
      return allowed == 0
        ? "\nNothing found.\n" : "\nNothing counts: the file's path is allowed. Found in it: \(allowed).\n"
    }
    var output = "\nFindings\n"
    for finding in explanation.findings {
      output += "  \(finding.start.line):\(finding.start.column)  \(finding.type)"
      output += " \(Decimals.two(finding.confidence)), \(finding.source.rawValue)"
      if let score = finding.score { output += ", score \(Decimals.two(score))" }
      output += ", \(finding.range.count) bytes\n"
    }
    return output
  }

  private func styled(_ text: String, _ code: String) -> String {
    usesColour && code != "0" ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
