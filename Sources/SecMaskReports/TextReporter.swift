internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem

/// Findings for people: a line each, `path:line:column: type confidence`.
struct TextReporter: Reporter {
  let showsSecrets: Bool

  func append(
    _ finding: SecretFinding, from origin: String, secret: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    output += origin.printable.utf8
    output += ":\(finding.start.line):\(finding.start.column): \(finding.type) ".utf8
    output += Decimals.two(finding.confidence).utf8
    if finding.nature != .secret { output += " \(finding.nature.rawValue)".utf8 }
    if let commit = finding.commit {
      output += " \(commit.id.prefix(12)) \(commit.date.prefix(10)) \(commit.author.printable)".utf8
    }
    if let layer = LayerKind.name(finding.layers) { output += " in \(layer)".utf8 }
    if showsSecrets {
      output += " ".utf8
      JSONText.append(String(decoding: secret, as: UTF8.self), to: &output)
    }
    output.append(0x0A)
  }
}
