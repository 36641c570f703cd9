extension JSONLineCursor {
  /// Moves behind a string.
  mutating func skipString() throws(JSONLineError) {
    try expect("\"")
    while try !skipPlainCharacters() { _ = try readEscape() }
  }

  /// Reads a string and resolves its escapes.
  mutating func readString() throws(JSONLineError) -> JSONStringValue {
    try expect("\"")
    let start = offset
    var plain = offset
    var text: [UInt8] = []
    var escapes = JSONStringValue.Escapes()
    while try !skipPlainCharacters() {
      text += line[plain..<offset]
      let (raw, decoded) = (offset, text.count)
      text += String(try readEscape()).utf8
      escapes.append(raw: raw..<offset, decoded: decoded..<text.count)
      plain = offset
    }
    text += line[plain..<offset - 1]
    return JSONStringValue(rawRange: start..<offset - 1, text: text, escapes: escapes)
  }

  /// Moves to a backslash, or behind the closing quote; true for the latter.
  private mutating func skipPlainCharacters() throws(JSONLineError) -> Bool {
    while let byte = current {
      if byte == UInt8(ascii: "\\") { return false }
      guard byte >= 0x20 else { throw failure(.controlCharacter) }
      offset += 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    throw failure(.unexpectedEnd)
  }

  /// Reads an escape from its backslash on; of a surrogate pair both halves.
  private mutating func readEscape() throws(JSONLineError) -> Unicode.Scalar {
    offset += 1
    guard let kind = current else { throw failure(.unexpectedEnd) }
    let scalar: Unicode.Scalar
    switch Unicode.Scalar(kind) {
    case "\"": scalar = "\""
    case "\\": scalar = "\\"
    case "/": scalar = "/"
    case "b": scalar = "\u{08}"
    case "f": scalar = "\u{0C}"
    case "n": scalar = "\n"
    case "r": scalar = "\r"
    case "t": scalar = "\t"
    case "u":
      offset += 1
      return try readCodeUnits()
    default: throw failure(.invalidEscape)
    }
    offset += 1
    return scalar
  }

  /// Reads the four digits behind `\u`, and a second half that follows a first.
  private mutating func readCodeUnits() throws(JSONLineError) -> Unicode.Scalar {
    let first = try readHex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let end = offset
    if first < 0xDC00, take("\\"), take("u") {
      let second = try readHex()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    // What follows is an escape of its own.
    offset = end
    return "\u{FFFD}"
  }

  private mutating func readHex() throws(JSONLineError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw failure(.unexpectedEnd) }
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x61 + 10
      default: throw failure(.invalidEscape)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
