/// Words that may be passwords whatever is said beside them.
extension LineScan {
  /// Whether a word of the line may be a password or a token by itself: six bytes or more with two letters and a digit or a sign among
  /// them, that are likelier in a password than in text, or a letter, digits and a sign (`matrix1951!`), or digits beside a letter
  /// beyond ASCII. Numbers in hex, UUIDs, counters and the like are none.
  ///
  /// A second pass over lines in which ``reason(_:)`` sees nothing, some 500 MB/s. One line of ordinary source in twenty passes; what
  /// becomes of it is for a gate to say.
  func holdsUnnamedValue(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= Self.shortest else { return false }
    return classes.withUnsafeBufferPointer { classes in
      pairs.withUnsafeBufferPointer { pairs in
        var row = 0
        var score: Int32 = 0
        var index = 0
        while index < line.count {
          let kind = Int(classes[Int(line[index])])
          score = max(0, score &+ Int32(Int16(truncatingIfNeeded: pairs[row | kind])))
          row = kind << 6
          index += 1
          guard score >= Threshold.unnamed || Self.isJoint(line, at: index - 1) else { continue }
          let word = word(line, at: index - 1)
          if let number = TokenKind.harmless(line, at: index - 1, in: word) {
            index = max(index, number.upperBound)
          } else if Self.mayBePassword(line, word) {
            return true
          } else {
            index = max(index, word.upperBound)
          }
          score = 0
          row = 0
        }
        return false
      }
    }
  }

  private static let shortest = 6

  /// A digit beside a letter beyond ASCII, or a sign that follows digits.
  private static func isJoint(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, byte) = (line[index - 1], line[index])
    if byte >= 0x80 { return before &- 0x30 < 10 }
    if byte &- 0x30 < 10 { return before >= 0x80 }
    return before &- 0x30 < 10 && isSign(byte)
  }

  /// Signs with which people make a password stronger.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// The run of letters, digits and signs round `index`; a slash ends it, as blanks, quotes and brackets do.
  private func word(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, isPart(line[start - 1]) { start -= 1 }
    while end < line.count, isPart(line[end]) { end += 1 }
    return start..<end
  }

  private func isPart(_ byte: UInt8) -> Bool { classes[Int(byte)] != 0 && byte != UInt8(ascii: "/") }

  private static func mayBePassword(_ line: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= shortest else { return false }
    var letters = 0
    var others = 0
    for byte in line[word] {
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        letters += 1
      } else if byte &- 0x30 < 10 || isSign(byte) {
        others += 1
      }
    }
    return letters >= 2 && others >= 1
  }
}
