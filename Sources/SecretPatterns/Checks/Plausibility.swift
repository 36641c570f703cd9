/// Lowers the confidence of matches whose value gives them away as an example, a placeholder, a
/// reference or code.
enum Plausibility {
  /// What placeholders and documentation examples are reported with.
  static let placeholder = 0.1
  /// What code, references and prose are reported with.
  static let reference = 0.15
  /// What plain words are reported with.
  static let word = 0.3

  static func judge(_ candidate: Candidate, shape: Rule.Shape, confidence: Double) -> Double {
    let secret = candidate.secret
    if Placeholder.isEvident(secret) { return min(confidence, placeholder) }
    guard shape == .freeform else { return confidence }
    return judgeFreeform(
      secret, before: candidate.before(48), after: candidate.after(16), confidence: confidence)
  }

  /// Judges a value that may be anything.
  static func judgeFreeform(
    _ secret: [UInt8], before: [UInt8], after: [UInt8], confidence: Double
  ) -> Double {
    if Placeholder.isReference(secret) { return min(confidence, reference) }
    if Placeholder.isWordy(secret) { return min(confidence, 0.2) }
    if isDigestContext(secret, before: before) { return min(confidence, word) }
    let quote = before.last ?? 0
    let quoted = [34, 39, 96].contains(quote) && after.first.map { $0 == quote || $0 == 92 } ?? false
    switch FreeformValue.judge(secret, quoted: quoted, before: before, after: after) {
    case .no: return min(confidence, reference)
    case .word: return min(confidence, word)
    case .likely: return confidence
    }
  }

  /// UUIDs, and hex digests that the words before them call digests.
  private static func isDigestContext(_ secret: [UInt8], before: [UInt8]) -> Bool {
    if isUUID(secret) { return true }
    guard secret.count >= 32, secret.allSatisfy(\.isASCIIHexDigit) else { return false }
    return before.asciiLowercased.containsAny([
      "sha1", "sha256", "sha512", "md5", "checksum", "digest", "integrity", "commit", "revision", "hash",
      "fingerprint", "etag", "uuid", "guid",
    ])
  }

  /// 8-4-4-4-12 hex digits.
  package static func isUUID(_ value: [UInt8]) -> Bool {
    guard value.count == 36 else { return false }
    return value.indices.allSatisfy { index in
      [8, 13, 18, 23].contains(index) ? value[index] == 45 : value[index].isASCIIHexDigit
    }
  }
}
