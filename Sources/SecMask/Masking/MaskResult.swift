/// A masked text, and what was masked in it.
public struct MaskResult: Sendable, Hashable {
  /// The text with its secrets replaced.
  public let text: String
  /// The secrets; offsets and lines are those of the text as it was.
  public let findings: [SecretFinding]
  /// What the secrets were, for ``Vault/restore(in:as:)-(String,_)``; nil where they were masked for good.
  public let vault: Vault?
}
