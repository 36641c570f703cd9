internal import SecretPatterns

/// Tags that ``SecretPatterns/RedactionStyle/keyedTag(key:word:)`` has put in the place of secrets: `[SECRET:stripe_key:3f9a1c20be44]`,
/// with any word. A text that is masked twice, or scanned afterwards, keeps them.
enum MaskedTag {
  /// Longest tag that is recognised, in bytes.
  private static let longest = 128
  private static let hashDigits = 12

  static let judge = Judging.Judge(
    name: "tag", looksAt: { _ in true },
    opinion: { _, place in
      holds(place) ? (.reference, "a tag that stands for a secret") : nil
    })

  /// Whether a value is such a tag, or lies inside one.
  private static func holds(_ place: Surroundings) -> Bool {
    guard place.value.count <= longest else { return false }
    let before = place.before.suffix(longest)
    let text = Array(before) + place.value + Array(place.after.prefix(longest))
    let (start, end) = (before.count, before.count + place.value.count)
    guard let bracket = text[...min(start, text.count - 1)].lastIndex(of: UInt8(ascii: "[")) else {
      return false
    }
    return self.end(of: text[bracket...]).map { $0 >= end } ?? false
  }

  /// The end of a tag that a text begins with.
  private static func end(of text: ArraySlice<UInt8>) -> Int? {
    guard let close = text.prefix(longest).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let parts = text[(text.startIndex + 1)..<close].split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].allSatisfy(isName), parts[1].allSatisfy(isName), !parts[1].isEmpty,
      parts[2].count == hashDigits, parts[2].allSatisfy({ $0.isASCIIHexDigit && !(0x41...0x46).contains($0) })
    else { return nil }
    return close + 1
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
