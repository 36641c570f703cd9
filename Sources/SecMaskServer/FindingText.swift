internal import SecMask
internal import SecMaskJSON

/// Answers in JSON, written without a tree in between.
enum FindingText {
  /// `[{"type":…,"start":…},…]`, without values.
  static func append(_ findings: [SecretFinding], to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (index, finding) in findings.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(finding, to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  private static func append(_ finding: SecretFinding, to output: inout [UInt8]) {
    output += "{\"type\":".utf8
    JSONText.append(finding.type, to: &output)
    output += ",\"start\":\(finding.range.lowerBound),\"end\":\(finding.range.upperBound)".utf8
    output += ",\"line\":\(finding.start.line),\"column\":\(finding.start.column)".utf8
    output += ",\"end_line\":\(finding.end.line),\"end_column\":\(finding.end.column)".utf8
    output += ",\"confidence\":\(finding.confidence),\"nature\":\"\(finding.nature.rawValue)\"".utf8
    output += ",\"source\":\"\(finding.source)\"".utf8
    if let layer = LayerKind.name(finding.layers) {
      output += ",\"layer\":".utf8
      JSONText.append(layer, to: &output)
    }
    if let score = finding.score { output += ",\"score\":\(score)".utf8 }
    output.append(UInt8(ascii: "}"))
  }

  /// `{"text":…,"findings":[…]}`; without a text for a scan.
  static func appendResult(masked: [UInt8]?, _ findings: [SecretFinding], to output: inout [UInt8]) {
    output += "{".utf8
    if let masked {
      output += "\"text\":\"".utf8
      JSONText.appendCharacters(masked, to: &output)
      output += "\",".utf8
    }
    output += "\"findings\":".utf8
    append(findings, to: &output)
    output += "}".utf8
  }
}
