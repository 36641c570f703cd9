/// A position in a line of JSON, moved forward by reading.
struct JSONLineCursor {
  let line: [UInt8]
  var offset = 0

  init(_ line: [UInt8]) { self.line = line }

  /// The next byte; nil at the end.
  var current: UInt8? { offset < line.count ? line[offset] : nil }

  var isAtEnd: Bool { offset == line.count }

  /// An error here; at the end of the line, that it ends too early.
  func failure(_ problem: JSONLineError.Problem) -> JSONLineError {
    JSONLineError(isAtEnd ? .unexpectedEnd : problem, at: offset)
  }

  mutating func skipByteOrderMark() {
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// Moves behind this byte if it follows.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(JSONLineError) {
    guard take(character) else { throw failure(.unexpectedByte) }
  }

  /// Moves behind `true`, `false`, `null` or a number.
  mutating func skipWordOrNumber() throws(JSONLineError) {
    switch current {
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    case UInt8(ascii: "N"): try skip("NaN")
    case UInt8(ascii: "I"): try skip("Infinity")
    case UInt8(ascii: "-"), .some(0x30...0x39): try skipNumber()
    default: throw failure(.unexpectedByte)
    }
  }

  private mutating func skip(_ word: StaticString) throws(JSONLineError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw failure(.unexpectedByte) }
      offset += 1
    }
  }

  private mutating func skipNumber() throws(JSONLineError) {
    if take("-"), current == UInt8(ascii: "I") { return try skip("Infinity") }
    if !take("0") { try skipDigits() }
    if take(".") { try skipDigits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try skipDigits()
    }
    // 01, 1.2.3, 1x: one number that is none, not two values.
    if let byte = current, isNumberByte(byte) { throw failure(.invalidNumber) }
  }

  private mutating func skipDigits() throws(JSONLineError) {
    let start = offset
    while let byte = current, (0x30...0x39).contains(byte) { offset += 1 }
    guard offset > start else { throw failure(.invalidNumber) }
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
