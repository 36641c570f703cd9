/// A position in JSON text that is known to be UTF-8, moved forward by reading.
///
/// A header's structure is fixed, so it is read by a fixed number of nested loops: the depth of the
/// text never becomes depth of the call stack.
struct JSONCursor {
  /// The text. Every access is bounds-checked by ``current`` or by the loop around it.
  let bytes: UnsafeRawBufferPointer
  /// For errors.
  let file: String
  var offset = 0

  init(_ bytes: UnsafeRawBufferPointer, file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The next byte, white space included; nil at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func failure(_ problem: JSONProblem) -> SafetensorsError {
    .invalidJSON(
      file: file, offset: offset, problem: offset < bytes.count ? problem : .unexpectedEnd)
  }

  mutating func skipWhiteSpace() {
    // Headers are padded with spaces, in the worst case with 100 MB of them.
    while bytes.count - offset >= 8,
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == 0x2020_2020_2020_2020
    {
      offset += 8
    }
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  /// Skips white space and says whether this byte follows.
  mutating func sees(_ character: Unicode.Scalar) -> Bool {
    skipWhiteSpace()
    return current == UInt8(ascii: character)
  }

  /// Skips white space and, if it follows, this byte.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard sees(character) else { return false }
    offset += 1
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(SafetensorsError) {
    guard take(character) else { throw failure(.unexpectedByte) }
  }

  /// Nothing but white space may follow.
  mutating func expectEnd() throws(SafetensorsError) {
    skipWhiteSpace()
    guard offset == bytes.count else { throw failure(.trailingBytes) }
  }

  /// Reads an object; `member` is called behind each colon and must read the value.
  mutating func readObject(
    _ member: (inout JSONCursor, _ key: String) throws(SafetensorsError) -> Void
  ) throws(SafetensorsError) {
    try expect("{")
    if take("}") { return }
    repeat {
      let key = try readString()
      try expect(":")
      try member(&self, key)
    } while take(",")
    try expect("}")
  }

  /// Reads a list; `element` is called at each element and must read it.
  mutating func readList(
    _ element: (inout JSONCursor) throws(SafetensorsError) -> Void
  ) throws(SafetensorsError) {
    try expect("[")
    if take("]") { return }
    repeat { try element(&self) } while take(",")
    try expect("]")
  }
}
