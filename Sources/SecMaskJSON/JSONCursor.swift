/// A position in JSON text (RFC 8259), moved forward by reading.
///
/// Nothing is built that the caller does not ask for: a vocabulary of 50,000 entries goes straight into its
/// table. Whoever reads a format whose structure is fixed uses as many nested calls as the format has levels;
/// values of unknown depth are skipped by a loop, and read to a limit. So the depth of a text never becomes
/// depth of the call stack.
///
/// Every access to the text is behind a comparison with its end. Time is linear in the bytes that are read.
package struct JSONCursor<Failure: JSONFailure> {
  /// The text; the caller of ``init(unsafeBytes:name:leniency:)`` keeps it.
  let bytes: UnsafeRawBufferPointer
  /// What errors call the text.
  package let name: String
  let leniency: JSONLeniency
  /// Bytes before the position.
  package internal(set) var offset = 0

  /// Begins at the front of memory that stays as it is while the cursor is used.
  package init(unsafeBytes bytes: UnsafeRawBufferPointer, name: String = "", leniency: JSONLeniency = []) {
    self.bytes = bytes
    self.name = name
    self.leniency = leniency
    if leniency.contains(.byteOrderMark), bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Reads a whole text with `body`. Nothing but white space may follow what it reads.
  package static func read<Result>(
    _ text: [UInt8], name: String = "", leniency: JSONLeniency = [],
    _ body: (inout JSONCursor) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try text.withUnsafeBufferPointer { (buffer) throws(Failure) in
      var cursor = JSONCursor(unsafeBytes: UnsafeRawBufferPointer(buffer), name: name, leniency: leniency)
      let result = try body(&cursor)
      try cursor.expectEnd()
      return result
    }
  }

  /// The next byte, white space included; nil at the end.
  package var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte behind the next one.
  package var following: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  package var isAtEnd: Bool { offset == bytes.count }

  /// An error at the position; at the end of the text, that it ends too early.
  package func failure(_ problem: JSONProblem) -> Failure {
    Failure(isAtEnd ? .unexpectedEnd : problem, at: offset, in: name)
  }

  package mutating func skipWhiteSpace() {
    // Headers are padded with spaces, in the worst case with 100 MB of them.
    while bytes.count - offset >= 8,
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == 0x2020_2020_2020_2020
    {
      offset += 8
    }
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// Skips white space and says whether this byte follows.
  package mutating func sees(_ character: Unicode.Scalar) -> Bool {
    if let byte = current, byte <= 0x20 { skipWhiteSpace() }
    return current == UInt8(ascii: character)
  }

  /// Skips white space and, if it follows, this byte.
  package mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard sees(character) else { return false }
    offset += 1
    return true
  }

  package mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    guard take(character) else { throw failure(.unexpectedByte) }
  }

  /// Nothing but white space may follow.
  package mutating func expectEnd() throws(Failure) {
    skipWhiteSpace()
    guard isAtEnd else { throw Failure(.trailingBytes, at: offset, in: name) }
  }

  /// Reads an object; `member` is called behind each colon with the key's UTF-8, and must read the value.
  /// Keys that stand twice are the caller's affair.
  package mutating func readObject(
    _ member: (inout JSONCursor, _ key: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try expect("{")
    if take("}") { return }
    var key: [UInt8] = []
    repeat {
      key.removeAll(keepingCapacity: true)
      try readString(into: &key)
      try expect(":")
      try member(&self, key)
    } while take(",")
    try expect("}")
  }

  /// Reads a list; `element` is called at each element and must read it.
  package mutating func readList(
    _ element: (inout JSONCursor) throws(Failure) -> Void
  ) throws(Failure) {
    try expect("[")
    if take("]") { return }
    repeat { try element(&self) } while take(",")
    try expect("]")
  }
}
