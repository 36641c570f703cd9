/// Text in scripts in which nobody types a password: Chinese, Japanese, Korean, Thai, Indic scripts, Hebrew, Arabic. Input
/// methods write them, and password fields switch those off. Where a value should stand such text is a label, or says
/// "the password".
package enum ForeignText {
  private static let scripts: [ClosedRange<UInt32>] = [
    0x0590...0x06FF,  // Hebrew, Arabic
    0x0900...0x0DFF,  // Devanagari to Sinhala
    0x0E00...0x0E7F,  // Thai
    0x1100...0x11FF, 0x3040...0x318F, 0xAC00...0xD7AF,  // Hangul, kana
    0x3400...0x9FFF, 0xF900...0xFAFF,  // Han
  ]

  /// Whether a value holds letters of such scripts, and no letters or digits that could be a password's.
  package static func holds(_ value: [UInt8]) -> Bool {
    guard value.contains(where: { $0 >= 0xD6 }) else { return false }
    var found = false
    for scalar in String(decoding: value, as: UTF8.self).unicodeScalars {
      if scripts.contains(where: { $0.contains(scalar.value) }) {
        found = true
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return false
      }
    }
    return found
  }
}
