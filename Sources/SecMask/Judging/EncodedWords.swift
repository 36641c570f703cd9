internal import SecretPatterns

/// Words of letters in base64: what a server of mail asks for (`VXNlcm5hbWU6`), what a manual shows the encoding with.
enum EncodedWords {
  private static let longest = 200

  /// Whether a value is standard base64 of two words or more, or of one before a colon.
  static func matches(_ value: [UInt8]) -> Bool {
    guard value.count >= 8, value.count <= longest, value.count % 4 == 0, let text = Base64.decode(value)
    else {
      return false
    }
    guard text.count >= 6, text.last == 0x3A || text.contains(0x20), text.first != 0x20 else { return false }
    return text.dropLast().allSatisfy { $0.isASCIILetter || $0 == 0x20 }
      && text.last.map { $0.isASCIILetter || $0 == 0x3A || $0 == 0x2E || $0 == 0x21 } ?? false
  }
}
