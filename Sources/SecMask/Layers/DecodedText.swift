internal import SecretPatterns

/// Whether decoded bytes are text, which a glance at the first of them tells of nearly all that are none.
enum DecodedText {
  /// What a first glance takes in.
  static let probe = 18
  /// Of a hundred bytes, how many may be no text.
  private static let mostOther = 5

  /// Whether the beginning of some bytes is ASCII without control characters.
  static func beginsText(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.prefix(probe).allSatisfy { $0 < 0x80 && isText($0) }
  }

  /// Whether nearly all bytes are text, in any alphabet.
  static func isMostlyText(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(probe).allSatisfy(isText)
      && bytes.count(where: { !isText($0) }) * 100 <= bytes.count * mostOther
  }

  @inline(__always)
  static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
