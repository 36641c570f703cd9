extension PatternParser {
  /// Reads what follows a backslash outside brackets.
  mutating func escape(from start: Int) throws(PatternError) -> PatternNode {
    guard let next = peek else { throw error("trailing backslash", at: start) }
    position -= 1
    if let set = try classEscape() { return .set(set) }
    position += 1
    switch next {
    case "A": position += 1; return .anchor(.textStart)
    case "z": position += 1; return .anchor(.textEnd)
    case "Z" where dialect == .pcre2: position += 1; return .anchor(.textEnd)
    case "b": position += 1; return .anchor(.wordBoundary)
    case "B": position += 1; return .anchor(.noWordBoundary)
    default:
      return character(try escapedCharacter(from: start))
    }
  }

  /// Reads the literal text of `\Q…\E`, up to `\E` or the pattern's end.
  mutating func quoted() -> [PatternNode] {
    var items: [PatternNode] = []
    while let next = peek {
      if take(#"\E"#) { break }
      items.append(character(next.value))
      position += 1
    }
    return items
  }

  /// Reads an escape that stands for one character, after its backslash.
  mutating func escapedCharacter(from start: Int) throws(PatternError) -> UInt32 {
    guard let next = peek else { throw error("trailing backslash", at: start) }
    position += 1
    switch next {
    case "a": return 7
    case "f": return 12
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "v" where dialect == .re2: return 11
    case "x": return try hexadecimal(from: start)
    case "0"..."7":
      // In RE2 a digit other than 0 begins an octal code only if another octal digit follows.
      guard next == "0" || dialect == .re2 && peek.map({ ("0"..."7").contains($0) }) ?? false else {
        throw error("backreferences are not supported", at: start)
      }
      var value = next.value - 48
      for _ in 0..<2 {
        guard let digit = peek, ("0"..."7").contains(digit) else { break }
        value = value * 8 + digit.value - 48
        position += 1
      }
      return value
    default:
      let isAlphanumeric = ScalarSet.posix("alnum")?.contains(next.value) ?? false
      guard next.value < 0x80, !isAlphanumeric else {
        throw error("unknown escape \\\(next)", at: start)
      }
      return next.value
    }
  }

  private mutating func hexadecimal(from start: Int) throws(PatternError) -> UInt32 {
    func digit(_ scalar: Unicode.Scalar?) -> UInt32? {
      guard let scalar, scalar.isASCII, let value = Character(scalar).hexDigitValue else { return nil }
      return UInt32(value)
    }
    if take("{") {
      var value: UInt32 = 0
      var count = 0
      while let next = digit(peek) {
        value = min(value * 16 + next, 0x20_0000)
        count += 1
        position += 1
      }
      guard count > 0, take("}"), value <= ScalarSet.last else {
        throw error("malformed character code", at: start)
      }
      return value
    }
    guard let high = digit(peek) else { throw error("malformed character code", at: start) }
    position += 1
    guard let low = digit(peek) else { throw error("malformed character code", at: start) }
    position += 1
    return high * 16 + low
  }
}
