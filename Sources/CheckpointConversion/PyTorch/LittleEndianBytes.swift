/// Bytes with unsigned little-endian numbers in them.
struct LittleEndianBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of so many bytes, at most 8, at an offset; nil when the bytes end before.
  func number(at offset: Int, byteCount: Int) -> UInt64? {
    guard offset >= 0, offset <= bytes.count - byteCount else { return nil }
    var value: UInt64 = 0
    for index in (0..<byteCount).reversed() { value = value << 8 | UInt64(bytes[offset + index]) }
    return value
  }

  /// The same as an `Int`; nil also when it is too great for that.
  func integer(at offset: Int, byteCount: Int) -> Int? {
    number(at: offset, byteCount: byteCount).flatMap(Int.init(exactly:))
  }

  /// Whether these four bytes stand at an offset.
  func hasSignature(_ signature: UInt32, at offset: Int) -> Bool {
    number(at: offset, byteCount: 4) == UInt64(signature)
  }
}
