/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode, table 3-7); nil when
/// all bytes are. Linear; eight bytes a step where the text is ASCII.
package func firstInvalidUTF8Offset(in bytes: UnsafeRawBufferPointer) -> Int? {
  let nonASCII: UInt64 = 0x8080_8080_8080_8080
  let end = bytes.count
  var offset = 0
  while offset < end {
    while end - offset >= 8,
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & nonASCII == 0
    {
      offset += 8
    }
    guard offset < end else { break }
    guard let length = scalarLength(in: bytes, at: offset) else { return offset }
    offset += length
  }
  return nil
}

/// Length of the well-formed sequence that begins here.
private func scalarLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
  let length: Int
  // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[offset] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return nil }
  for index in offset + 2..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 {
    return nil
  }
  return length
}
