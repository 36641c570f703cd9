internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem

/// Findings for people: a line each, `path:line:column: type confidence nature  excerpt`.
struct TextReporter: Reporter {
  let context: ReportContext

  private enum Colour: String {
    case path = "\u{1B}[35m"
    case place = "\u{1B}[32m"
    case type = "\u{1B}[1m"
    case secret = "\u{1B}[1;31m"
    case quiet = "\u{1B}[2m"
  }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    let finding = record.finding
    put(ReportPath.printable(record.path), .path, &output)
    output += ":".utf8
    put("\(finding.start.line):\(finding.start.column)", .place, &output)
    output += ": ".utf8
    put(finding.type, .type, &output)
    output += " \(Decimals.two(finding.confidence)) \(finding.nature.rawValue)".utf8
    if let commit = finding.commit {
      output += " \(commit.line)".utf8
    }
    if let layer = LayerKind.name(finding.layers) { output += " in \(layer)".utf8 }
    if let suppression = record.suppression { put(" (\(suppression.reason))", .quiet, &output) }
    if context.showsSecrets {
      output += " ".utf8
      JSONText.append(String(decoding: record.secret, as: UTF8.self), to: &output)
    } else if !finding.range.isEmpty {
      output += "  ".utf8
      put(Self.clean(record.excerpt.before, atStart: true), .quiet, &output)
      put(MaskedExcerpt.mask, .secret, &output)
      put(Self.clean(record.excerpt.after, atStart: false), .quiet, &output)
    }
    output.append(0x0A)
  }

  private func put(_ text: String, _ colour: Colour, _ output: inout [UInt8]) {
    guard context.usesColour, !text.isEmpty else { return output += text.utf8 }
    output += (colour.rawValue + text + "\u{1B}[0m").utf8
  }

  /// Without what moves a cursor; a tab is a space, and the line's indent is left out.
  private static func clean(_ text: String, atStart: Bool) -> String {
    let spaced = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 }))
    return (atStart ? String(spaced.drop { $0 == " " }) : spaced).printable
  }
}

extension Suppression {
  /// Why a finding does not count, for people.
  var reason: String {
    switch self {
    case .comment: "excused by a comment"
    case .allowed: "allowed"
    case .baseline: "known by the baseline"
    }
  }
}
