/// Confidences by which a rule's own check, which knows the format, says that a match is no secret but something else.
/// What any value gives away by its look alone is judged later, in one place for all rules.
enum Plausibility {
  /// A placeholder, or a published example of the format.
  static let placeholder = 0.1
  /// Code, or a name of something that lies elsewhere.
  static let reference = 0.15
  /// As often a secret as not.
  static let unsure = 0.3

  /// What a check's answer says beside its number.
  static func verdict(_ confidence: Double, of rule: Rule) -> Rule.Verdict? {
    guard confidence < rule.confidence else { return nil }
    return switch confidence {
    case placeholder: .example
    case reference: .reference
    case unsure: .unsure
    default: nil
    }
  }
}
