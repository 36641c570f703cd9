package import SecretPatterns

/// What rule files say about more than one match: which files hold no secrets, which file names are
/// findings, which matches count only together.
package struct FindingReview: Sendable {
  /// True when nothing in a file is a secret.
  package let skipsPath: @Sendable (String) -> Bool
  /// Findings for a file's path alone, with an empty range.
  package let pathFindings: @Sendable (String) -> [Finding]
  /// Settles the findings of one window of text.
  package let settle: @Sendable ([Finding], UnsafeBufferPointer<UInt8>) -> [Finding]

  package init(
    skipsPath: @escaping @Sendable (String) -> Bool,
    pathFindings: @escaping @Sendable (String) -> [Finding],
    settle: @escaping @Sendable ([Finding], UnsafeBufferPointer<UInt8>) -> [Finding]
  ) {
    self.skipsPath = skipsPath
    self.pathFindings = pathFindings
    self.settle = settle
  }
}

extension Masker {
  /// The findings of a window that count, sorted: after the review of rule files and the policy, and
  /// with one finding a secret where a precise rule and a generic one agree.
  func accepted(_ findings: [Finding], in text: UnsafeBufferPointer<UInt8>) -> [Finding] {
    guard !findings.isEmpty else { return findings }
    let counted = (review?.settle(findings, text) ?? findings).filter { finding in
      policy.accepts(finding) { Array(text[finding.range]) }
    }
    return policy.dropsRepeats ? withoutRepeats(counted) : counted
  }

  /// Drops findings of generic rules that lie inside one that is surer, or as sure and of a precise rule.
  private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    return findings.enumerated().filter { index, finding in
      guard genericTypes.contains(finding.type) else { return true }
      return !findings.enumerated().contains { other, candidate in
        other != index && candidate.range.lowerBound <= finding.range.lowerBound
          && candidate.range.upperBound >= finding.range.upperBound
          && rank(candidate, other) > rank(finding, index)
      }
    }.map(\.element)
  }

  /// Order of preference among findings of the same text.
  private func rank(_ finding: Finding, _ index: Int) -> (Double, Int, Int, Int) {
    (finding.confidence, genericTypes.contains(finding.type) ? 0 : 1, finding.range.count, -index)
  }
}
