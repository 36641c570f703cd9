/// Findings that are known from before, such as those of a baseline. Unlike a ``FindingFilter`` it is asked last,
/// when line and column are known, and counts: of three copies in a text two may be known.
package protocol KnownFindings: Sendable {
  /// What is known of one text.
  /// - Parameter path: Its path, as a record has it.
  func findings(at path: [UInt8]) -> any KnownText
}

/// What is known of one text, which is asked once for each finding, in their order.
package protocol KnownText: AnyObject {
  /// Whether a finding is known. Each known copy is taken once.
  func take(_ finding: SecretFinding, _ secret: [UInt8]) -> Bool
}
