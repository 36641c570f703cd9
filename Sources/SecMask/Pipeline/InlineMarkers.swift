/// Comments by which the author of a line says that what looks like a secret on it is none.
enum InlineMarkers {
  /// How far from a finding its line is searched, in bytes.
  static let reach = 2_048

  /// Words that allow their own line: SecMask's, and those of gitleaks, detect-secrets, TruffleHog, ggshield
  /// and Kingfisher.
  private static let own: [[UInt8]] = [
    "secmask:allow", "gitleaks:allow", "betterleaks:allow", "pragma: allowlist secret",
    "pragma: whitelist secret",
    "trufflehog:ignore", "kingfisher:ignore", "ggignore",
  ].map { Array($0.utf8) }
  /// Words that allow the line after theirs.
  private static let next: [[UInt8]] = ["pragma: allowlist nextline secret"].map {
    Array($0.utf8)
  }

  /// Whether a marker stands on one of a finding's lines, or one for the next line on the line before it.
  static func allow(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = lineStart(from: range.lowerBound, in: text)
    let after = lineEnd(from: range.upperBound, in: text)
    // Not inside the finding: a value cannot excuse itself.
    if holds(own, text[before..<range.lowerBound]) || holds(own, text[range.upperBound..<after]) {
      return true
    }
    guard before > 0, text[before - 1] == 0x0A else { return false }
    return holds(next, text[lineStart(from: before - 1, in: text)..<before - 1])
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

  private static func holds(_ words: [[UInt8]], _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    words.contains { word in
      guard let first = word.first, text.count >= word.count else { return false }
      var from = text.startIndex
      while let at = text[from...].firstIndex(of: first), at + word.count <= text.endIndex {
        if text[at..<at + word.count].elementsEqual(word) { return true }
        from = at + 1
      }
      return false
    }
  }
}
