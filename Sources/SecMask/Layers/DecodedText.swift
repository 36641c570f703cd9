internal import SecretPatterns

/// Whether decoded bytes are text, which a glance at the first of them tells of nearly all that are none.
enum DecodedText {
  /// What a first glance takes in.
  static let probe = 12
  /// Of a hundred bytes, how many may be no text.
  private static let mostOther = 5

  /// Follows UTF-8 without control characters byte by byte.
  struct Follower {
    private var expected = 0

    /// Whether a byte may come next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
      guard byte >= 0x80 else {
        defer { expected = 0 }
        return expected == 0 && isText(byte)
      }
      if expected > 0 {
        expected -= 1
        return byte & 0xC0 == 0x80
      }
      expected = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      return byte >= 0xC2 && byte <= 0xF4
    }
  }

  /// Whether the beginning of some bytes is UTF-8 without control characters; the last character may be cut.
  static func beginsText(_ bytes: some Collection<UInt8>) -> Bool {
    var follower = Follower()
    return !bytes.isEmpty && bytes.allSatisfy { follower.take($0) }
  }

  /// Whether nearly all bytes are text.
  static func isMostlyText(_ bytes: [UInt8]) -> Bool {
    guard beginsText(bytes.prefix(probe)) else { return false }
    return bytes.count(where: { !isText($0) }) * 100 <= bytes.count * mostOther
  }

  @inline(__always)
  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
