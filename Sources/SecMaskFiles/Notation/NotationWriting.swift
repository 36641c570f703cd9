/// How something is put in place of a part of a text.
enum NotationWriting {
  /// Between quotes, with backslashes before what would end them: JSON, TOML, double quotes of YAML.
  case escaped
  /// Between single quotes of YAML: a quote is doubled.
  case doubled
  /// Between double quotes of a shell.
  case shell
  /// Text and attributes of XML.
  case markup
  /// As it is, unless one of these stands in it: comments, blocks, quotes that nothing escapes.
  case free(without: [String])
  /// In a block of YAML, whose indentation is that of its first line.
  case block
  /// A number or word of JSON or TOML: all of it becomes a string.
  case word
  /// A scalar of YAML without quotes; inside of brackets or not, and whether other lines belong to it.
  case scalar(inBrackets: Bool, goesOn: Bool)
  /// A further line of such a scalar.
  case continued
  /// A value without quotes in a file of variables.
  case variable

  static let line = NotationWriting.free(without: ["\n", "\r"])

  /// The range with all of each escape that it cuts, and where the notation wants it with all of the part.
  func widened(_ range: Range<Int>, of part: Range<Int>, in text: [UInt8]) -> Range<Int> {
    if case .word = self { return part }
    var (low, high) = (range.lowerBound, range.upperBound)
    var position = part.lowerBound
    while position < high {
      let length = lengthOfEscape(at: position, to: part.upperBound, in: text)
      if length > 1 {
        if position < low, low < position + length { low = position }
        if position < high, high < position + length { high = position + length }
      }
      position += length
    }
    return low..<high
  }

  private func lengthOfEscape(at place: Int, to end: Int, in text: [UInt8]) -> Int {
    switch (self, text[place]) {
    case (.escaped, 0x5C):
      guard place + 1 < end else { return 1 }
      let length =
        switch text[place + 1] {
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        case UInt8(ascii: "x"): 4
        default: 2
        }
      return min(length, end - place)
    case (.shell, 0x5C): return min(2, end - place)
    case (.doubled, 0x27): return place + 1 < end && text[place + 1] == 0x27 ? 2 : 1
    case (.markup, UInt8(ascii: "&")):
      let reference = text[place..<min(end, place + 12)]
      return reference.firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 - place } ?? 1
    default: return 1
    }
  }

  /// A replacement as it has to be written.
  /// - Parameters:
  ///   - isWhole: Whether all of the part is replaced.
  ///   - beginsPart: Whether its beginning is.
  func written(_ replacement: [UInt8], isWhole: Bool, beginsPart: Bool) -> [UInt8] {
    let text = String(decoding: replacement, as: UTF8.self)
    switch self {
    case .escaped: return Self.backslashed(text)
    case .doubled:
      guard text.utf8.allSatisfy({ $0 >= 0x20 }) else { return Self.harmless(text) }
      return Array(text.replacing("'", with: "''").utf8)
    case .shell: return Self.backslashed(text, "\"\\$`")
    case .markup: return Self.referenced(text)
    case .free(let others): return others.contains(where: text.contains) ? Self.harmless(text) : replacement
    case .block:
      let mayStand = text.utf8.first.map { $0 > 0x20 } == true && text.utf8.allSatisfy { $0 >= 0x20 }
      return mayStand ? replacement : Self.harmless(text)
    case .word: return Self.quoted(Self.backslashed(text))
    case .scalar(let inBrackets, let goesOn):
      if Self.isHarmless(text) { return replacement }
      if isWhole, !goesOn { return Self.quoted(Self.backslashed(text)) }
      return !beginsPart && !inBrackets && Self.mayStandInScalar(text) ? replacement : Self.harmless(text)
    case .continued: return Self.mayStandInScalar(text) ? replacement : Self.harmless(text)
    case .variable:
      if text.utf8.allSatisfy(Self.variableBytes.contains) { return replacement }
      return isWhole ? Self.quoted(Self.backslashed(text, "\"\\$`")) : Self.harmless(text)
    }
  }

  private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let variableBytes = letters.union("_-[]:.@/+=,*%".utf8)

  private static func isHarmless(_ text: String) -> Bool {
    text.utf8.allSatisfy { letters.contains($0) || $0 == UInt8(ascii: "_") }
      && text.utf8.first.map { $0 > 0x39 } == true
  }

  /// Whether it means nothing to YAML behind the beginning of a scalar without quotes.
  private static func mayStandInScalar(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(": ") && !text.contains("#") && !text.hasSuffix(":")
      && text.utf8.allSatisfy { $0 >= 0x20 }
  }

  /// The letters and digits of a replacement, which mean nothing anywhere.
  static func harmless(_ text: String) -> [UInt8] {
    let words = text.utf8.split { !letters.contains($0) }
    return words.isEmpty
      ? Array("SECRET".utf8) : Array(words.joined(separator: CollectionOfOne(UInt8(ascii: "_"))))
  }

  private static func quoted(_ text: [UInt8]) -> [UInt8] { [0x22] + text + [0x22] }

  private static func backslashed(_ text: String, _ special: String = "\"\\") -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x0A: Array("\\n".utf8)
      case 0x0D: Array("\\r".utf8)
      case 0x09: Array("\\t".utf8)
      case 0..<0x20, 0x7F:
        Array("\\u00".utf8) + [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
      case _ where special.utf8.contains(byte): [0x5C, byte]
      default: [byte]
      }
    }
  }

  private static func referenced(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case UInt8(ascii: "'"): Array("&#39;".utf8)
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: Array("_".utf8)
      default: [byte]
      }
    }
  }
}
