/// Words that a secret does not contain; case is ignored.
struct StopWords: Sendable {
  /// Words by their first two bytes; the key of a word of one byte has no second.
  private let words: [UInt16: [[UInt8]]]
  private let hasSingles: Bool

  init(_ words: [String]) {
    let lowered = Set(words.map { Array($0.lowercased().utf8) }).filter { !$0.isEmpty }
    self.words = Dictionary(grouping: lowered) { Self.key($0[0], $0.count > 1 ? $0[1] : nil) }
    hasSingles = lowered.contains { $0.count == 1 }
  }

  /// True when one of the words stands somewhere in the text.
  func occur(in text: [UInt8]) -> Bool {
    let text = Self.lowercased(text)
    for start in text.indices {
      if start + 1 < text.count, let found = words[Self.key(text[start], text[start + 1])] {
        if found.contains(where: { text[start...].starts(with: $0) }) { return true }
      }
      if hasSingles, words[Self.key(text[start], nil)] != nil { return true }
    }
    return false
  }

  private static func key(_ first: UInt8, _ second: UInt8?) -> UInt16 {
    UInt16(first) << 8 | UInt16(second ?? 0)
  }

  private static func lowercased(_ text: [UInt8]) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) {
      return text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
  }
}
