/// What may stand inside a span, and at its ends.
enum TextEdges {
  /// Whether a character that no secret of one piece holds stands in `[start, end)`: white space, a quote,
  /// a bracket or a separator.
  static func separates(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    var position = start
    while position < end {
      let (space, next) = spaceOrNext(text, position)
      if space || separators.contains(text[position]) { return true }
      position = next
    }
    return false
  }

  /// Whether `[start, end)` is nothing but white space, and not empty.
  static func isSpace(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    var position = start
    while position < end {
      let (space, next) = spaceOrNext(text, position)
      guard space else { return false }
      position = next
    }
    return true
  }

  /// Number of characters (scalars) in `[start, end)`.
  static func characters(_ text: [UInt8], from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    return text[start..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The range without white space and quotes at its ends.
  static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let (space, next) = spaceOrNext(text, start)
      guard space || quotes.contains(text[start]) else { break }
      start = min(next, end)
    }
    while end > start {
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      guard spaceOrNext(text, last).isSpace || quotes.contains(text[last]) else { break }
      end = last
    }
    return start..<end
  }

  private static let quotes = ByteSet("\"'`")
  private static let separators = ByteSet("\"'`,;<>()[]{}|&=:")

  /// Whether the scalar at `position` is white space (Unicode's property, and the four information
  /// separators), and where the next one begins.
  private static func spaceOrNext(_ text: [UInt8], _ position: Int) -> (isSpace: Bool, next: Int) {
    let byte = text[position]
    if byte < 0x80 {
      return (byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte), position + 1)
    }
    var next = position + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    let scalar = text[position..<next]
    let isSpace =
      scalar.elementsEqual([0xC2, 0x85]) || scalar.elementsEqual([0xC2, 0xA0])
      || scalar.elementsEqual([0xE1, 0x9A, 0x80]) || scalar.elementsEqual([0xE2, 0x81, 0x9F])
      || scalar.elementsEqual([0xE3, 0x80, 0x80])
      || (scalar.count == 3 && scalar.starts(with: [0xE2, 0x80])
        && ((0x80...0x8A).contains(text[next - 1]) || [0xA8, 0xA9, 0xAF].contains(text[next - 1])))
    return (isSpace, next)
  }
}

/// A set of ASCII bytes.
private struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: StaticString) {
    characters.withUTF8Buffer { bytes in
      for byte in bytes { if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) } }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> byte & 1 == 1 : byte < 128 && high >> (byte - 64) & 1 == 1
  }
}
