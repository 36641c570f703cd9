internal import SecretPatterns

/// What of a value's base64 does not depend on what was encoded with it (RFC 4648).
///
/// Base64 writes three bytes as four digits, so a value that others stand before comes out in one of three ways. Digits at its
/// ends that hold bits of its neighbours are left out, and are taken in where the rest is found.
enum KnownBase64 {
  /// Fewest digits: fewer say nothing.
  private static let shortest = KnownSecrets.wholeWordLength

  /// In both alphabets, at each alignment; and what is short as it comes out alone.
  static func forms(_ value: [UInt8]) -> [KnownForm] {
    var forms: [KnownForm] = []
    for urlSafe in [false, true] {
      for before in 0..<3 {
        let digits = Array(
          Base64.encode([UInt8](repeating: 0, count: before) + value, urlSafe: urlSafe).utf8
        ).filter { $0 != UInt8(ascii: "=") }
        let isWhole = (before + value.count).isMultiple(of: 3)
        // One byte before: two digits hold bits of it; two bytes before: three.
        let first = before == 0 ? 0 : before + 1
        let last = isWhole ? digits.count : digits.count - 1
        if last - first >= shortest {
          forms.append(
            KnownForm(
              bytes: Array(digits[first..<last]), encoding: .base64, leads: before > 0, trails: !isWhole))
        } else if before == 0 {
          forms.append(KnownForm(bytes: digits, encoding: .base64))
        }
      }
    }
    return forms
  }
}
