internal import SecretPatterns

/// Comments by which the author of a line says that what looks like a secret on it is none.
enum InlineMarkers {
  /// How far from a finding its line is searched, in bytes.
  static let reach = 2_048

  /// Words that allow their own line: SecMask's, and those of gitleaks, detect-secrets, TruffleHog, ggshield
  /// and Kingfisher.
  private static let own = [
    "secmask:allow", "gitleaks:allow", "betterleaks:allow", "pragma: allowlist secret",
    "pragma: whitelist secret",
    "trufflehog:ignore", "kingfisher:ignore", "ggignore",
  ]
  /// Words that allow the line after theirs.
  private static let next = ["pragma: allowlist nextline secret"]

  /// Whether a marker stands on one of a finding's lines, or one for the next line on the line before it.
  static func allow(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = lineStart(from: range.lowerBound, in: text)
    let after = lineEnd(from: range.upperBound, in: text)
    // Not inside the finding: a value cannot excuse itself.
    if Array(text[before..<range.lowerBound]).containsAny(own)
      || Array(text[range.upperBound..<after]).containsAny(own)
    {
      return true
    }
    guard before > 0, text[before - 1] == 0x0A else { return false }
    return Array(text[lineStart(from: before - 1, in: text)..<before - 1]).containsAny(next)
  }

  /// Whether everything that ``allow(_:in:)`` looks at after a finding is at hand.
  static func canTell(upTo end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    lineEnd(from: end, in: text) < text.count || end + reach <= text.count
  }

  private static func lineStart(from position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let low = max(0, position - reach)
    return text[low..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? low
  }

  private static func lineEnd(from position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let high = min(text.count, position + reach)
    return text[position..<high].firstIndex(of: 0x0A) ?? high
  }
}
