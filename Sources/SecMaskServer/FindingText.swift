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
    output += "{".utf8
    FindingMembers.append(finding, to: &output)
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
