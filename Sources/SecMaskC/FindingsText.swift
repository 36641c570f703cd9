internal import SecMask
internal import SecMaskJSON

/// Findings as JSON, as the header describes them. Never holds a secret.
enum FindingsText {
  /// - Parameter reasons: Why each counts, in the same order; none where nobody asks.
  static func json(_ findings: [SecretFinding], reasons: [String] = []) -> [UInt8] {
    var output = Array("[".utf8)
    for (index, finding) in findings.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(finding, reason: index < reasons.count ? reasons[index] : nil, to: &output)
    }
    output.append(UInt8(ascii: "]"))
    return output
  }

  private static func append(_ finding: SecretFinding, reason: String?, to output: inout [UInt8]) {
    output += "{".utf8
    FindingMembers.append(finding, to: &output)
    if let reason {
      output += ",\"reason\":".utf8
      JSONText.append(reason, to: &output)
    }
    output += "}".utf8
  }
}

extension Explanation {
  /// Why each finding counts: who found it, and what the judges said of it.
  var reasons: [String] {
    findings.map { finding in
      let counted = entries.filter {
        $0.outcome == .counts && $0.candidate.range.overlaps(finding.range)
      }
      guard let entry = counted.first(where: { $0.candidate.type == finding.type }) ?? counted.first else {
        return "a secret of this text stands here again"
      }
      return "\(entry.finder): \(entry.reason)"
    }
  }
}
