/// The printable characters that byte-level vocabularies write bytes with (GPT-2's `bytes_to_unicode`):
/// `!`…`~`, `¡`…`¬` and `®`…`ÿ` stand for themselves, the other 68 bytes for U+0100 and up.
enum ByteAlphabet {
  /// Scalar of each byte.
  static let scalars: [UInt32] = {
    var scalars: [UInt32] = []
    var next: UInt32 = 0x100
    for byte in UInt32(0)..<256 {
      switch byte {
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: scalars.append(byte)
      default:
        scalars.append(next)
        next += 1
      }
    }
    return scalars
  }()

  /// Byte of each scalar below 0x144; -1 for those that stand for none.
  private static let bytes: [Int16] = {
    var bytes = [Int16](repeating: -1, count: 0x144)
    for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar)] = Int16(byte) }
    return bytes
  }()

  /// Appends the bytes that a token stands for. False, with `output` as before, if it has other
  /// characters: such a token comes from no text.
  static func decode(_ token: some Collection<UInt8>, into output: inout [UInt8]) -> Bool {
    let before = output.count
    var iterator = token.makeIterator()
    while let first = iterator.next() {
      var scalar = Int(first)
      if first >= 0x80 {
        guard (0xC2...0xC5).contains(first), let second = iterator.next() else {
          output.removeLast(output.count - before)
          return false
        }
        scalar = Int(first & 0x1F) << 6 | Int(second & 0x3F)
      }
      guard scalar < bytes.count, bytes[scalar] >= 0 else {
        output.removeLast(output.count - before)
        return false
      }
      output.append(UInt8(bytes[scalar]))
    }
    return true
  }
}
