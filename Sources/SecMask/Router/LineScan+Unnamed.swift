/// Words that may be passwords whatever is said beside them.
extension LineScan {
  /// Whether a word of the line may be a password or a token by itself: six bytes or more with two letters and a digit or a sign among
  /// them, that are likelier in a password than in text; or digits and a sign (`matrix1951!`), a word and its number (`kartoffel60`), or
  /// digits beside a letter beyond ASCII. Numbers in hex, UUIDs, counters and the like are none.
  ///
  /// A second pass over lines in which ``reason(_:)`` sees nothing, some 400 MB/s. One line of ordinary source in twenty passes; what
  /// becomes of it is for a gate to say.
  func holdsUnnamedValue(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= Self.shortest else { return false }
    return classes.withUnsafeBufferPointer { classes in
      pairs.withUnsafeBufferPointer { pairs in
        var score = RunningScore()
        var index = 0
        while index < line.count {
          _ = score.add(line[index], classes, pairs)
          index += 1
          let isForeign = Self.isBesideForeignLetter(line, index - 1)
          guard score.value >= Threshold.unnamed || isForeign || Self.endsNumber(line, index - 1) else {
            continue
          }
          let word = word(line, at: index - 1)
          if !isForeign, let number = TokenKind.harmless(line, at: index - 1, in: word) {
            index = max(index, number.upperBound)
          } else if Self.mayBePassword(line, word) {
            return true
          } else {
            index = max(index, word.upperBound)
          }
          score = RunningScore()
        }
        return false
      }
    }
  }

  private static let shortest = 6

  /// A digit beside a letter beyond ASCII.
  private static func isBesideForeignLetter(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, byte) = (line[index - 1], line[index])
    return byte >= 0x80 ? before &- 0x30 < 10 : byte &- 0x30 < 10 && before >= 0x80
  }

  /// A sign that follows a digit, or the last of two to four digits that end a word of five letters or more.
  private static func endsNumber(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    guard line[index] &- 0x30 < 10 else { return line[index - 1] &- 0x30 < 10 && isSign(line[index]) }
    guard endsWord(line, index + 1) else { return false }
    var start = index
    while start > 0, line[start - 1] &- 0x30 < 10 { start -= 1 }
    guard 1...3 ~= index - start else { return false }
    let number = start
    while start > 0, CredentialWords.isLetter(line[start - 1]) { start -= 1 }
    return number - start >= 5 && (start == 0 || !joinsNames(line[start - 1]))
  }

  /// Whether no word goes on at `index`. A full stop ends one where nothing follows it at once.
  private static func endsWord(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index < line.count else { return true }
    guard line[index] != UInt8(ascii: ".") else {
      return index + 1 == line.count
        || !(joinsNames(line[index + 1]) || CredentialWords.isLetter(line[index + 1]))
    }
    return !CredentialWords.isLetter(line[index]) && !joinsNames(line[index])
  }

  /// Digits, letters beyond ASCII, and the signs that join parts of names and paths.
  private static func joinsNames(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): true
    default: byte >= 0x80 || byte &- 0x30 < 10
    }
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
      if byte >= 0x80 || CredentialWords.isLetter(byte) {
        letters += 1
      } else if byte &- 0x30 < 10 || isSign(byte) {
        others += 1
      }
    }
    return letters >= 2 && others >= 1
  }
}
