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
