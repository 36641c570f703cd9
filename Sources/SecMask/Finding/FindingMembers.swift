internal import SecMaskJSON

/// What every JSON form of a finding tells, under the same names: reports, the service and the C interface add to it.
package enum FindingMembers {
  /// `"type":…,"start":…` without braces; offsets are bytes, lines and columns begin at 1. Never holds a secret.
  package static func append(_ finding: SecretFinding, to output: inout [UInt8]) {
    output += "\"type\":".utf8
    JSONText.append(finding.type, to: &output)
    output += ",\"start\":\(finding.range.lowerBound),\"end\":\(finding.range.upperBound)".utf8
    output += ",\"line\":\(finding.start.line),\"column\":\(finding.start.column)".utf8
    output += ",\"end_line\":\(finding.end.line),\"end_column\":\(finding.end.column)".utf8
    output += ",\"confidence\":\(finding.confidence),\"source\":\"\(finding.source.rawValue)\"".utf8
    output += ",\"nature\":\"\(finding.nature.rawValue)\"".utf8
    if let layer = LayerKind.name(finding.layers) {
      output += ",\"layer\":".utf8
      JSONText.append(layer, to: &output)
    }
    if let score = finding.score { output += ",\"score\":\(score)".utf8 }
  }
}
