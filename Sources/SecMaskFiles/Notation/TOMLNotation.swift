/// TOML 1.0.
enum TOMLNotation {
  /// Hands over strings, words and comments. False where a string does not end.
  static func read(_ text: [UInt8], _ parts: inout PartCollector) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      let start = position
      switch byte {
      case UInt8(ascii: "#"):
        while position < text.count, text[position] != 0x0A { position += 1 }
        parts.add(start + 1..<position, .line)
      case 0x22, 0x27:
        let isBasic = byte == 0x22
        let isLong = text.begins(with: isBasic ? "\"\"\"" : "'''", at: position)
        let first = position + (isLong ? 3 : 1)
        let end = isLong ? endOfLong(from: first, in: text, byte) : endOfShort(from: first, in: text, byte)
        guard let end else { return false }
        parts.add(first..<end, isBasic ? .escaped : .free(without: ["'"] + (isLong ? [] : ["\n"])))
        position = end + (isLong ? 3 : 1)
      case _ where isWord(byte):
        while position < text.count, isWord(text[position]) { position += 1 }
        parts.add(start..<position, .word)
      default: position += 1
      }
    }
    return true
  }

  private static func endOfShort(from start: Int, in text: [UInt8], _ quote: UInt8) -> Int? {
    guard let end = QuotedText.end(from: start, in: text, quote: quote, escape: quote == 0x22 ? 0x5C : nil),
      !text[start..<end].contains(0x0A)
    else { return nil }
    return end
  }

  /// Up to two quotes may stand right before the three that end a long string.
  private static func endOfLong(from start: Int, in text: [UInt8], _ quote: UInt8) -> Int? {
    var position = start
    while position < text.count {
      if quote == 0x22, text[position] == 0x5C {
        position += 2
        continue
      }
      var count = 0
      while position + count < text.count, text[position + count] == quote { count += 1 }
      if count >= 3 { return position + min(count, 5) - 3 }
      position += max(1, count)
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }
}
