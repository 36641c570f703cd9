extension JSONCursor {
  /// Reads a string and appends its UTF-8 to `output`.
  mutating func readString(into output: inout [UInt8]) throws(TokenizerError) {
    try expect(0x22)
    while true {
      let start = position
      var isASCII: UInt8 = 0
      while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C,
        bytes[position] >= 0x20
      {
        isASCII |= bytes[position]
        position += 1
      }
      guard position < bytes.count else { throw failure("unterminated string") }
      if isASCII >= 0x80 { try validate(start..<position) }
      output.append(contentsOf: bytes[start..<position])
      switch bytes[position] {
      case 0x22:
        position += 1
        return
      case 0x5C:
        position += 1
        try readEscape(into: &output)
      default: throw failure("control character in a string")
      }
    }
  }

  private func validate(_ range: Range<Int>) throws(TokenizerError) {
    let broken = bytes.withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      var position = range.lowerBound
      while position < range.upperBound {
        let scalar = decodeScalar(base, position, range.upperBound)
        guard scalar.isValid else { return position }
        position += scalar.length
      }
      return nil
    }
    if let broken { throw .malformedJSON(offset: broken, problem: "not UTF-8") }
  }

  private mutating func readEscape(into output: inout [UInt8]) throws(TokenizerError) {
    guard position < bytes.count else { throw failure("unterminated string") }
    let letter = bytes[position]
    position += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: output.append(letter)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "u"): appendUTF8(try readEscapedScalar(), to: &output)
    default: throw failure("unknown escape")
    }
  }

  private mutating func readEscapedScalar() throws(TokenizerError) -> UInt32 {
    let first = try readFourDigits()
    switch first {
    case 0xD800..<0xDC00:
      guard position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == UInt8(ascii: "u")
      else { throw failure("lone surrogate") }
      position += 2
      let second = try readFourDigits()
      guard (0xDC00..<0xE000).contains(second) else { throw failure("lone surrogate") }
      return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    case 0xDC00..<0xE000: throw failure("lone surrogate")
    default: return first
    }
  }

  private mutating func readFourDigits() throws(TokenizerError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw failure("unterminated string") }
      let byte = bytes[position]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: throw failure("expected four hexadecimal digits")
      }
      position += 1
    }
    return value
  }
}

/// Appends the UTF-8 of a scalar.
func appendUTF8(_ scalar: UInt32, to output: inout [UInt8]) {
  let last = UInt8(0x80 | scalar & 0x3F)
  switch scalar {
  case 0..<0x80: output.append(UInt8(scalar))
  case 0x80..<0x800: output += [UInt8(0xC0 | scalar >> 6), last]
  case 0x800..<0x10000:
    output += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), last]
  default:
    output += [
      UInt8(0xF0 | scalar >> 18 & 0x07), UInt8(0x80 | scalar >> 12 & 0x3F),
      UInt8(0x80 | scalar >> 6 & 0x3F), last,
    ]
  }
}
