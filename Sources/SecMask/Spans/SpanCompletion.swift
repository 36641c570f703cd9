internal import SecretPatterns

/// Takes the rest of a value into a range that holds most of it: a fragment of a secret that stays visible is worse than
/// a delimiter that goes with it.
///
/// A value ends where its notation says: at the quote that answers the one before it, at white space, at the next pair
/// of a list. Looks at ``reach`` bytes after the range and ``lineReach`` before it.
struct SpanCompletion {
  static let reach = 256
  private static let lineReach = 160

  /// Whether the value's own form says where it ends, so that a path or host may follow it directly.
  let hasForm: Bool

  /// The range with the rest of the value.
  /// - Parameter text: The bytes at hand; offsets of the range are into it.
  func completed(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound < text.count, !text[range].contains(0x0A) else { return range }
    let limit = min(text.count, range.upperBound + Self.reach)
    var end = range.upperBound
    while end < limit, Self.isWord(text[end - 1]), Self.isWord(text[end]) { end += 1 }
    if let quote = Self.quote(before: range.lowerBound, in: text) {
      return range.lowerBound..<(endOfQuoted(from: end, to: limit, quote, in: text) ?? end)
    }
    return range.lowerBound..<(endOfBare(range.lowerBound, from: end, to: limit, in: text) ?? end)
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

  /// The quote directly before a value, and whether a backslash stands before it.
  private static func quote(
    before start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (byte: UInt8, isEscaped: Bool)? {
    guard start > 0, [0x22, 0x27, 0x60].contains(text[start - 1]) else { return nil }
    return (text[start - 1], start > 1 && text[start - 2] == 0x5C)
  }

  /// What may follow a token of a known form inside one pair of quotes.
  private static let separators = Set("@/:&?;)(<>|[]{}".utf8)

  private func endOfQuoted(
    from end: Int, to limit: Int, _ quote: (byte: UInt8, isEscaped: Bool), in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard end < limit, !(hasForm && Self.separators.contains(text[end])) else { return nil }
    var position = end
    while position < limit {
      switch text[position] {
      case quote.byte:
        guard quote.isEscaped else { return position }
        return text[position - 1] == 0x5C ? max(end, position - 1) : nil
      case 0x5C where !quote.isEscaped: position += 2
      case 0...0x20: return nil
      default: position += 1
      }
    }
    return nil
  }

  /// Signs that are part of a value when nothing but they follow it.
  private static let trailing = Set("#$%*+=~^-_!".utf8)

  private func endOfBare(
    _ start: Int, from end: Int, to limit: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard !hasForm, end < limit else { return nil }
    var stop = end
    while stop < limit, text[stop] > 0x20, !Self.endsBare(text[stop]) { stop += 1 }
    guard stop == limit ? limit == text.count : true, stop < text.count ? text[stop] <= 0x20 : true else {
      return nil
    }
    let rest = text[end..<stop]
    guard let first = rest.first, first != 0x40, first < 0x80, !Self.beginsNextPair(rest),
      !(first == 0x26 && rest.contains(0x3B)),
      !Self.closes(first, text[max(0, start - Self.lineReach)..<start])
    else { return nil }
    if rest.allSatisfy(Self.trailing.contains) { return stop }
    guard rest.contains(where: Self.isWord) else { return nil }
    let last = rest.lastIndex { Self.isWord($0) || Self.trailing.contains($0) } ?? end
    return last + 1
  }

  private static func endsBare(_ byte: UInt8) -> Bool {
    [0x22, 0x27, 0x60, 0x3C, 0x3E, 0x5C].contains(byte)
  }

  /// `,name=`, `;name:`, `&name=`, and the path or query behind a port or host.
  private static func beginsNextPair(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = rest.firstIndex(where: { [0x2C, 0x3B, 0x26, 0x7C].contains($0) }) else {
      return rest.first == 0x2F || rest.first == 0x3A
    }
    let name = rest[(sign + 1)...].prefix { isWord($0) || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E }
    return name.endIndex < rest.endIndex && (rest[name.endIndex] == 0x3D || rest[name.endIndex] == 0x3A)
  }

  /// Whether a bracket answers one that is open on the line before the value.
  private static func closes(_ byte: UInt8, _ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let openers: [UInt8: UInt8] = [0x29: 0x28, 0x5D: 0x5B, 0x7D: 0x7B]
    guard let opener = openers[byte] else { return false }
    var depth = 0
    for earlier in before.reversed() {
      if earlier == 0x0A { return false }
      if earlier == byte { depth += 1 }
      if earlier == opener {
        if depth == 0 { return true }
        depth -= 1
      }
    }
    return false
  }
}
