extension JSONCursor {
  /// Reads a string and resolves its escapes.
  package mutating func readString() throws(Failure) -> String {
    var text: [UInt8] = []
    try readString(into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a string, resolves its escapes and appends its bytes, of which a `String` would not tell whether
  /// they are the same as others.
  package mutating func readString(into output: inout [UInt8]) throws(Failure) {
    try expect("\"")
    while true {
      let start = offset
      try skipPlainCharacters()
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]))
      if takeQuote() { return }
      let scalar = try readEscape()
      if scalar.isASCII {
        output.append(UInt8(ascii: scalar))
      } else {
        output.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Reads a string, and how its text and the bytes between its quotes belong together.
  package mutating func readMappedString() throws(Failure) -> JSONString {
    try expect("\"")
    let start = offset
    var text: [UInt8] = []
    var escapes = JSONString.Escapes()
    while true {
      let plain = offset
      try skipPlainCharacters()
      text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[plain..<offset]))
      let (raw, decoded) = (offset, text.count)
      if takeQuote() { return JSONString(rawRange: start..<raw, text: text, escapes: escapes) }
      text.append(contentsOf: try readEscape().utf8)
      escapes.append(raw: raw..<offset, decoded: decoded..<text.count)
    }
  }

  /// Moves behind a string, checking it.
  package mutating func skipString() throws(Failure) {
    try expect("\"")
    while true {
      try skipPlainCharacters()
      if takeQuote() { return }
      _ = try readEscape()
    }
  }

  private mutating func takeQuote() -> Bool {
    guard current == UInt8(ascii: "\"") else { return false }
    offset += 1
    return true
  }

  /// Moves to the next quote or backslash.
  private mutating func skipPlainCharacters() throws(Failure) {
    let (start, end, bytes) = (offset, bytes.count, bytes)
    var (position, bits) = (start, UInt8(0))
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      bits |= byte
      position += 1
    }
    offset = position
    guard let byte = current, byte >= 0x20 else { throw failure(.controlCharacter) }
    if bits >= 0x80, !leniency.contains(.uncheckedUTF8),
      let place = firstInvalidUTF8Offset(in: UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    {
      throw Failure(.invalidUTF8, at: start + place, in: name)
    }
  }

  /// Reads an escape from its backslash on; of a surrogate pair both halves.
  private mutating func readEscape() throws(Failure) -> Unicode.Scalar {
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
  private mutating func readCodeUnits() throws(Failure) -> Unicode.Scalar {
    let first = try readHex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let end = offset
    if first < 0xDC00, current == UInt8(ascii: "\\") {
      offset += 1
      if current == UInt8(ascii: "u") {
        offset += 1
        let second = try readHex()
        if 0xDC00...0xDFFF ~= second,
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return scalar
        }
      }
    }
    guard leniency.contains(.loneSurrogates) else { throw failure(.loneSurrogate) }
    // What follows is an escape of its own.
    offset = end
    return "\u{FFFD}"
  }

  private mutating func readHex() throws(Failure) -> UInt32 {
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
