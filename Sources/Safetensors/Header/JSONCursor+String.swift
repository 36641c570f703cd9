extension JSONCursor {
  /// Reads a string and resolves its escapes.
  mutating func readString() throws(SafetensorsError) -> String {
    try expect("\"")
    let start = offset
    try skipPlainCharacters()
    if current == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }
    var text = Array(bytes[start..<offset])
    while current == UInt8(ascii: "\\") {
      text.append(contentsOf: try readEscape().utf8)
      let next = offset
      try skipPlainCharacters()
      text.append(contentsOf: bytes[next..<offset])
    }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Moves to the next quote or backslash.
  private mutating func skipPlainCharacters() throws(SafetensorsError) {
    while let byte = current {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      guard byte >= 0x20 else { throw failure(.controlCharacter) }
      offset += 1
    }
    throw failure(.unexpectedEnd)
  }

  /// Reads an escape from its backslash on.
  private mutating func readEscape() throws(SafetensorsError) -> Unicode.Scalar {
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

  /// Reads the four digits behind `\u`, and the second half of a surrogate pair.
  private mutating func readCodeUnits() throws(SafetensorsError) -> Unicode.Scalar {
    let first = try readHex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, current == UInt8(ascii: "\\") else { throw failure(.loneSurrogate) }
    offset += 1
    guard current == UInt8(ascii: "u") else { throw failure(.loneSurrogate) }
    offset += 1
    let second = try readHex()
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure(.loneSurrogate) }
    return scalar
  }

  private mutating func readHex() throws(SafetensorsError) -> UInt32 {
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
