/// The sequence that a key in base64 is, and its length in the distinguished encoding rules of ASN.1 (X.690 section 8.1.3).
enum DERSequence {
  /// Number of bytes of the sequence that base64 begins with, its tag and length included; nil when it begins with
  /// something else or with a short form.
  static func byteCount(_ base64: some Collection<UInt8>) -> Int? {
    guard let bytes = Base64.decode(Array(base64.prefix(8))), bytes.count >= 4, bytes[0] == 0x30 else {
      return nil
    }
    switch bytes[1] {
    case 0x81: return 3 + Int(bytes[2])
    case 0x82: return 4 + Int(bytes[2]) << 8 + Int(bytes[3])
    case let short where short < 0x80: return 2 + Int(short)
    default: return nil
    }
  }

  /// Whether a sequence of so many bytes is more than four times as long as what so many characters of base64 hold.
  static func isCutShort(_ length: Int, of characters: Int) -> Bool { length > 3 * characters }
}
