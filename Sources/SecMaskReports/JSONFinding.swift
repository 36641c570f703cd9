internal import SecMask
internal import SecMaskJSON

/// A finding as a JSON object. Names of members stay as they are; more may come.
enum JSONFinding {
  /// - Parameter secret: The bytes of the secret; nil to leave them out.
  static func append(
    _ finding: SecretFinding, from origin: String, secret: UnsafeBufferPointer<UInt8>?,
    to output: inout [UInt8]
  ) {
    output += "{\"path\":".utf8
    JSONText.append(origin, to: &output)
    output += ",\"type\":".utf8
    JSONText.append(finding.type, to: &output)
    let range = finding.range
    output += ",\"start\":\(range.lowerBound),\"end\":\(range.upperBound)".utf8
    output += ",\"line\":\(finding.start.line),\"column\":\(finding.start.column)".utf8
    output += ",\"end_line\":\(finding.end.line),\"end_column\":\(finding.end.column)".utf8
    output += ",\"confidence\":\(finding.confidence),\"source\":\"\(finding.source)\"".utf8
    output += ",\"nature\":\"\(finding.nature.rawValue)\"".utf8
    if let layer = LayerKind.name(finding.layers) {
      output += ",\"layer\":".utf8
      JSONText.append(layer, to: &output)
    }
    if let score = finding.score { output += ",\"score\":\(score)".utf8 }
    if let commit = finding.commit {
      for (name, value) in [
        ("commit", commit.id), ("author", commit.author), ("email", commit.email), ("date", commit.date),
      ] {
        output += ",\"\(name)\":".utf8
        JSONText.append(value, to: &output)
      }
    }
    if let secret {
      output += ",\"secret\":".utf8
      JSONText.append(String(decoding: secret, as: UTF8.self), to: &output)
    }
    output += "}".utf8
  }
}
