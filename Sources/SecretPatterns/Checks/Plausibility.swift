/// Lowers the confidence of matches whose value gives them away as an example, a placeholder, a
/// reference or code.
enum Plausibility {
  /// What placeholders and documentation examples are reported with.
  static let placeholder = 0.1

  static func judge(_ candidate: Candidate, shape: Rule.Shape, confidence: Double) -> Double {
    confidence
  }
}
