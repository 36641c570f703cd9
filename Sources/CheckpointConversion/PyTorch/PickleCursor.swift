/// A position in a pickle, moved forward by reading.
struct PickleCursor {
  let bytes: [UInt8]
  /// For errors.
  let file: String
  private(set) var offset = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  var isAtEnd: Bool { offset == bytes.count }

  func failure(_ problem: PickleProblem) -> PyTorchError {
    .pickle(file: file, offset: offset, problem: problem)
  }

  mutating func readByte() throws(PyTorchError) -> UInt8 {
    guard offset < bytes.count else { throw failure(.truncated) }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func readBytes(_ count: Int) throws(PyTorchError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - offset else { throw failure(.truncated) }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// Reads an unsigned little-endian number.
  mutating func readCount(byteCount: Int) throws(PyTorchError) -> Int {
    var value: UInt64 = 0
    for byte in try readBytes(byteCount).reversed() { value = value << 8 | UInt64(byte) }
    guard let count = Int(exactly: value) else { throw failure(.numberTooGreat) }
    return count
  }

  /// Reads a two's complement number of any length; nil when it does not fit.
  mutating func readInteger(byteCount: Int) throws(PyTorchError) -> Int? {
    let digits = try readBytes(byteCount)
    guard byteCount <= 8 else { return nil }
    var value: Int64 = Int8(bitPattern: digits.last ?? 0) < 0 ? -1 : 0
    for byte in digits.reversed() { value = value << 8 | Int64(byte) }
    return Int(exactly: value)
  }

  /// Reads a string of so many bytes.
  mutating func readText(_ count: Int) throws(PyTorchError) -> String {
    let start = offset
    guard let text = Self.text(try readBytes(count)) else {
      throw .pickle(file: file, offset: start, problem: .textNotUTF8)
    }
    return text
  }

  /// Reads up to a line feed, and past it.
  mutating func readLine() throws(PyTorchError) -> String {
    guard let end = bytes[offset...].firstIndex(of: 0x0A) else { throw failure(.truncated) }
    let line = try readText(end - offset)
    offset += 1
    return line
  }

  /// The string of these bytes, nil when they are not UTF-8.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }
}
