internal import SecretPatterns

/// The characters of base64 in both alphabets, hexadecimal digits among them.
enum RunAlphabet {
  // A bit for each ASCII character: `+ - / 0-9`, and `A-Z _ a-z`.
  private static let low: UInt64 = 0x03FF_A800_0000_0000
  private static let high: UInt64 = 0x07FF_FFFE_87FF_FFFE

  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 != 0
  }

  /// The four bits of a hexadecimal digit; nil where it is none.
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }
}
