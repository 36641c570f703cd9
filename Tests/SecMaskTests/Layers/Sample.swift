import SecretPatterns

/// Encodings that texts of tests are put into.
enum Sample {
  static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  static func percent(_ text: String) -> String { text.utf8.map { "%" + hex([$0]).uppercased() }.joined() }

  static func wrapped(_ text: String, _ width: Int, _ separator: String) -> String {
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines.joined(separator: separator)
  }

  static func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  /// A stored block of deflate (RFC 1951 section 3.2.4).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(truncatingIfNeeded: bytes.count)
    return [1, UInt8(truncatingIfNeeded: count), UInt8(count >> 8)]
      + [UInt8(truncatingIfNeeded: ~count), UInt8(~count >> 8)] + bytes
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let sum = CRC32.checksum(bytes)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + stored(bytes) + littleEndian(sum)
      + littleEndian(UInt32(bytes.count))
  }

  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x01] + stored(bytes) + littleEndian(high << 16 | low).reversed()
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }
}
