/// The beginning of a baseline of SecMask, whose key is no secret.
enum BaselineHead {
  /// Digits of the key.
  private static let keyLength = 64

  /// Where the key stands, if a text begins like a baseline; blanks between the parts do not matter.
  static func key(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard
      let start = end(
        of: ["{", "\"secmask_baseline\"", ":", "1", ",", "\"key\"", ":", "\""], from: 0, in: text),
      text.count - start > keyLength
    else { return nil }
    let key = start..<start + keyLength
    guard text[key].allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      text[key.upperBound] == UInt8(ascii: "\""),
      end(of: [",", "\"findings\"", ":", "["], from: key.upperBound + 1, in: text) != nil
    else { return nil }
    return key
  }

  /// Where the last of some words ends that stand one after another; nil where they do not.
  private static func end(
    of words: [String], from start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var rest = text[start...]
    for word in words {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard rest.starts(with: word.utf8) else { return nil }
      rest = rest.dropFirst(word.utf8.count)
    }
    return rest.startIndex
  }
}
