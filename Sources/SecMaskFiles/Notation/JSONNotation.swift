/// JSON (RFC 8259), and JSON with comments.
enum JSONNotation {
  /// Hands over strings, numbers, words and comments. False where a string or comment does not end.
  static func read(_ text: [UInt8], _ parts: inout PartCollector) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      let start = position
      position += 1
      switch byte {
      case 0x22:
        guard let end = QuotedText.end(from: position, in: text, quote: 0x22, escape: 0x5C) else {
          return false
        }
        parts.add(position..<end, .escaped)
        position = end + 1
      case UInt8(ascii: "/") where position < text.count && text[position] == UInt8(ascii: "/"):
        while position < text.count, text[position] != 0x0A { position += 1 }
        parts.add(start + 2..<position, .line)
      case UInt8(ascii: "/") where position < text.count && text[position] == UInt8(ascii: "*"):
        guard let end = text.firstRange(of: "*/", from: position + 1) else { return false }
        parts.add(start + 2..<end, .free(without: ["*/"]))
        position = end + 2
      case _ where isWord(byte):
        while position < text.count, isWord(text[position]) { position += 1 }
        parts.add(start..<position, .word)
      default: break
      }
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

/// Where quotes end.
enum QuotedText {
  /// The place of the quote that ends a text; nil where none does.
  /// - Parameter escape: What takes its meaning from the byte behind it; nil for nothing.
  static func end(from start: Int, in text: [UInt8], quote: UInt8, escape: UInt8?) -> Int? {
    var position = start
    while position < text.count {
      if text[position] == escape {
        position += 1
      } else if text[position] == quote {
        return position
      }
      position += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Where some characters stand from a place on; nil where they do not.
  func firstRange(of characters: StaticString, from start: Int) -> Int? {
    let wanted = characters.withUTF8Buffer { Array($0) }
    guard let first = wanted.first else { return nil }
    var position = start
    while position + wanted.count <= count {
      if self[position] == first, self[position..<position + wanted.count].elementsEqual(wanted) {
        return position
      }
      position += 1
    }
    return nil
  }

  func begins(with characters: StaticString, at start: Int) -> Bool {
    characters.withUTF8Buffer {
      start + $0.count <= count && self[start..<start + $0.count].elementsEqual($0)
    }
  }
}
