internal import SecretPatterns

/// Tags that maskers have put in the place of secrets: `[SECRET:stripe_key:3f9a1c20be44]`
/// (``SecretPatterns/RedactionStyle/keyedTag(key:word:)``), with any word, and `[SECRET:stripe_key]`
/// (``SecretPatterns/RedactionStyle/label(_:)``), with a word of capitals. A text that is masked twice, or scanned afterwards, keeps them.
enum MaskedTag {
  /// Longest tag that is recognised, in bytes.
  private static let longest = 128
  private static let hashDigits = 12

  static let judge = Judging.Judge(
    name: "tag", looksAt: { _ in true },
    opinion: { _, place in
      holds(place) ? (.reference, "a tag that stands for a secret") : nil
    })

  /// Whether a value is such a tag or lies inside one, but for signs behind it, or for words behind a blank that an expert took in.
  private static func holds(_ place: Surroundings) -> Bool {
    guard place.value.count <= longest else { return false }
    let before = place.before.suffix(longest)
    let text = Array(before) + place.value + Array(place.after.prefix(longest))
    let (start, end) = (before.count, before.count + place.value.count)
    guard let bracket = text[...min(start, text.count - 1)].lastIndex(of: UInt8(ascii: "[")) else {
      return false
    }
    guard let close = self.end(of: text[bracket...]) else { return false }
    guard close < end else { return true }
    let rest = text[close..<end]
    let isWords = rest.first == 0x20 && rest.allSatisfy { $0 == 0x20 || $0.isASCIILetter }
    return isWords || !rest.contains { isName($0) || $0 >= 0x80 }
  }

  /// The end of a tag that a text begins with.
  private static func end(of text: ArraySlice<UInt8>) -> Int? {
    guard let close = text.prefix(longest).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let parts = text[(text.startIndex + 1)..<close].split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isName) }) else { return nil }
    let isTag =
      switch parts.count {
      case 2: parts[0].allSatisfy { $0.isASCIIUpper || $0 == 0x5F } && isType(parts[1])
      case 3: parts[2].count == hashDigits && parts[2].allSatisfy { $0.isASCIIHexDigit && !$0.isASCIIUpper }
      default: false
      }
    return isTag ? close + 1 : nil
  }

  /// Small letters in several parts, as types of secrets have them.
  private static func isType(_ name: ArraySlice<UInt8>) -> Bool {
    !name.contains(where: \.isASCIIUpper) && name.contains { $0 == 0x5F || $0 == 0x2D }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
