/// One pass over a line: credential words, and tokens that could be a value.
struct LineScan {
  let line: UnsafeBufferPointer<UInt8>
  let words: CredentialWords

  /// Why the line is to be read.
  func reason() -> RouteReason? {
    var key = 0
    var word = CredentialWords.Strength.none
    var wordEnd = 0
    var value = TokenShape.Value.none
    var hasTokenAfterWord = false
    var tokenStart = 0
    var counts: UInt64 = 0
    var index = 0
    let end = line.count
    while index <= end {
      let byte = index < end ? line[index] : 0x20
      let kind = TokenShape.weights[Int(byte)]
      if kind != 0 {
        counts &+= kind
      } else {
        let length = index - tokenStart
        if length >= 3 {
          if tokenStart >= wordEnd, word != .none { hasTokenAfterWord = true }
          if length >= 6 {
            value = max(value, TokenShape.value(line, tokenStart..<index, counts))
            if value == .long { return .longToken }
          }
        }
        tokenStart = index + 1
        counts = 0
      }
      key = CredentialWords.key(key, byte)
      if words.filter[key >> 6] >> UInt64(key & 63) & 1 != 0, index >= 2 {
        let found = words.match(line, at: index - 2, key: key)
        if found.strength > word { (word, wordEnd) = found }
      }
      index += 1
    }
    switch word {
    case .strong: return hasTokenAfterWord || value > .none || endsOpen() ? .credentialWord : nil
    case .weak: return value > .none ? .assignment : nil
    case .none: return nil
    }
  }

  /// Whether the line ends in a mark after which a value may come on the next one.
  private func endsOpen() -> Bool {
    switch line.last(where: { $0 > 0x20 }) {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "("),
      UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
