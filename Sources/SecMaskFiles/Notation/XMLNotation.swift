/// XML 1.0.
enum XMLNotation {
  /// Hands over text, attributes, comments, CDATA sections and instructions. False where one of them does not end.
  static func read(_ text: [UInt8], _ parts: inout PartCollector) -> Bool {
    var position = 0
    while position < text.count {
      guard text[position] == UInt8(ascii: "<") else {
        let end = text[position...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
        parts.add(position..<end, .markup)
        position = end
        continue
      }
      let next: Int?
      if text.begins(with: "<!--", at: position) {
        next = section(position + 4, "-->", .free(without: ["-"]), in: text, &parts)
      } else if text.begins(with: "<![CDATA[", at: position) {
        next = section(position + 9, "]]>", .free(without: ["]]>"]), in: text, &parts)
      } else if text.begins(with: "<?", at: position) {
        next = section(position + 2, "?>", .free(without: ["?>"]), in: text, &parts)
      } else {
        next = tag(position + 1, in: text, &parts)
      }
      guard let next else { return false }
      position = next
    }
    return true
  }

  private static func section(
    _ start: Int, _ ending: StaticString, _ writing: NotationWriting, in text: [UInt8],
    _ parts: inout PartCollector
  ) -> Int? {
    guard let end = text.firstRange(of: ending, from: start) else { return nil }
    parts.add(start..<end, writing)
    return end + ending.utf8CodeUnitCount
  }

  /// A tag, or a declaration with others between its brackets.
  private static func tag(_ start: Int, in text: [UInt8], _ parts: inout PartCollector) -> Int? {
    var position = start
    var depth = 0
    while position < text.count {
      switch text[position] {
      case 0x22, 0x27:
        guard let end = QuotedText.end(from: position + 1, in: text, quote: text[position], escape: nil)
        else {
          return nil
        }
        parts.add(position + 1..<end, .markup)
        position = end
      case UInt8(ascii: "<"):
        if text.begins(with: "<!--", at: position) {
          guard let end = text.firstRange(of: "-->", from: position + 4) else { return nil }
          parts.add(position + 4..<end, .free(without: ["-"]))
          position = end + 2
        } else {
          depth += 1
        }
      case UInt8(ascii: ">"):
        if depth == 0 { return position + 1 }
        depth -= 1
      default: break
      }
      position += 1
    }
    return nil
  }
}
