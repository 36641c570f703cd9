internal import SecretPatterns

/// What two lines of a log have in common that differ in numbers, identifiers and times alone.
///
/// Words of letters stand for themselves, and so does every other sign; a word with a digit counts by its kind and length, and
/// a number by being one. A password of letters is a word like any other: lines that differ in it differ in form.
enum LineForm {
  /// A hash of a line's form (FNV-1a, 64 bits); nil of a line that announces what stands in the next one, or ends in the middle
  /// of something: what becomes of it is not its own.
  static func hash(of line: ArraySlice<UInt8>) -> UInt64? {
    guard let last = line.last(where: { $0 > 0x20 }), !announces(last) else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt8) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
    var at = line.startIndex
    while at < line.endIndex {
      guard line[at].isASCIILetter || line[at].isASCIIDigit else {
        mix(line[at])
        at += 1
        continue
      }
      if let end = endOfUUID(from: at, in: line) {
        mix(mark)
        at = end
        continue
      }
      let end = endOfWord(from: at, in: line)
      let kinds = kinds(of: line[at..<end])
      if kinds & digit == 0 {
        line[at..<end].forEach(mix)
      } else {
        mix(mark)
        mix(kinds)
        if kinds != digit { mix(UInt8(truncatingIfNeeded: end - at)) }
      }
      at = end
    }
    return hash
  }

  private static let digit: UInt8 = 1
  // No byte of UTF-8.
  private static let mark: UInt8 = 0xFF

  /// Whether a line that ends so goes on in the next one.
  private static func announces(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
      UInt8(ascii: "+"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private static func endOfWord(from start: Int, in line: ArraySlice<UInt8>) -> Int {
    line[start...].firstIndex { !$0.isASCIILetter && !$0.isASCIIDigit } ?? line.endIndex
  }

  /// Which of digits, small letters up to f and beyond, and capitals a word has.
  private static func kinds(of word: ArraySlice<UInt8>) -> UInt8 {
    var kinds: UInt8 = 0
    for byte in word {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): kinds |= digit
      case UInt8(ascii: "a")...UInt8(ascii: "f"): kinds |= 2
      case UInt8(ascii: "a")...UInt8(ascii: "z"): kinds |= 4
      default: kinds |= 8
      }
    }
    return kinds
  }

  /// The end of five groups of 8, 4, 4, 4 and 12 digits in hex: by chance a group is all digits or all letters, and none
  /// of that is another form.
  private static func endOfUUID(from start: Int, in line: ArraySlice<UInt8>) -> Int? {
    let end = start + 36
    guard end <= line.endIndex, line[start + 8] == UInt8(ascii: "-") else { return nil }
    for at in start..<end {
      switch at - start {
      case 8, 13, 18, 23: guard line[at] == UInt8(ascii: "-") else { return nil }
      default: guard line[at].isASCIIHexDigit else { return nil }
      }
    }
    return end == line.endIndex || !(line[end].isASCIILetter || line[end].isASCIIDigit) ? end : nil
  }
}
