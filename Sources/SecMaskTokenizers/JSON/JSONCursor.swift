/// Reads JSON (RFC 8259) from front to back, without building a tree: a vocabulary of 50,000 entries goes
/// straight into its table. Strings stay bytes, since two strings that Unicode calls equivalent
/// are two tokens.
struct JSONCursor {
  let bytes: [UInt8]
  var position = 0
  /// Nesting that ``readValue(depth:)`` accepts; a hostile file must not exhaust the stack.
  static let deepest = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  func failure(_ problem: String) -> TokenizerError {
    .malformedJSON(offset: position, problem: problem)
  }

  /// The next byte that is not white space, not consumed.
  mutating func peek() throws(TokenizerError) -> UInt8 {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    throw failure("unexpected end")
  }

  mutating func expect(_ byte: UInt8) throws(TokenizerError) {
    guard try peek() == byte else {
      throw failure("expected \(Character(Unicode.Scalar(byte)))")
    }
    position += 1
  }

  /// Nothing but white space is left.
  mutating func expectEnd() throws(TokenizerError) {
    while position < bytes.count {
      guard [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) else {
        throw failure("text after the value")
      }
      position += 1
    }
  }

  /// Reads an object: `body` is called with the cursor before each value, and must consume it.
  mutating func readObject(
    _ body: (inout JSONCursor, [UInt8]) throws(TokenizerError) -> Void
  ) throws(TokenizerError) {
    try expect(0x7B)
    if try peek() == 0x7D { return position += 1 }
    var key: [UInt8] = []
    while true {
      key.removeAll(keepingCapacity: true)
      try readString(into: &key)
      try expect(0x3A)
      try body(&self, key)
      if try peek() == 0x7D { return position += 1 }
      try expect(0x2C)
    }
  }

  /// Reads an array: `body` is called with the cursor before each value, and must consume it.
  mutating func readArray(
    _ body: (inout JSONCursor) throws(TokenizerError) -> Void
  ) throws(TokenizerError) {
    try expect(0x5B)
    if try peek() == 0x5D { return position += 1 }
    while true {
      try body(&self)
      if try peek() == 0x5D { return position += 1 }
      try expect(0x2C)
    }
  }

  /// Reads an integer; nil if the number is none or too large. The number is consumed either way.
  mutating func readInteger() throws(TokenizerError) -> Int? {
    let first = try peek()
    let start = position
    var number: Int? = 0
    if first == 0x2D { position += 1 }
    let digits = position
    while position < bytes.count, case 0x30...0x39 = bytes[position] {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = product.addingReportingOverflow(Int(bytes[position] - 0x30))
      number = overflow || overflowed || number == nil ? nil : sum
      position += 1
    }
    let count = position - digits
    guard count == 1 || (count > 1 && bytes[digits] != 0x30) else { throw failure("expected a number") }
    if try skipFraction() { return nil }
    return number.map { bytes[start] == 0x2D ? -$0 : $0 }
  }

  /// Skips what makes a number no integer; tells whether there was any.
  private mutating func skipFraction() throws(TokenizerError) -> Bool {
    let start = position
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      try skipDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D { position += 1 }
      try skipDigits()
    }
    return position > start
  }

  private mutating func skipDigits() throws(TokenizerError) {
    let start = position
    while position < bytes.count, case 0x30...0x39 = bytes[position] { position += 1 }
    guard position > start else { throw failure("expected a digit") }
  }

  /// Consumes `word` (true, false, null).
  mutating func readWord(_ word: StaticString) throws(TokenizerError) {
    let count = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[position...].prefix(count).elementsEqual($0) }
    guard matches else { throw failure("unexpected character") }
    position += count
  }
}
