/// What found a secret.
public enum FindingSource: String, Sendable, Hashable, CaseIterable {
  /// A rule of the pattern table.
  case pattern
  /// The fast expert.
  case fast
  /// The long expert.
  case long
  /// A rule and an expert.
  case both
}
