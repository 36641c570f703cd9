/// age file encryption: identities in Bech32, written in capitals.
enum AgeRules {
  static let all: [Rule] = [
    Rule(
      id: "age_secret_key", summary: "age secret key",
      pattern: PatternPieces.start + "AGE-SECRET-KEY-(?:PQ-)?[0-9A-Z]{59}" + PatternPieces.end,
      keywords: [.exact("AGE-SECRET-KEY-")], confidence: 0.9,
      check: { candidate, confidence in
        // A wrong checksum is kept with less confidence: a mistyped key is still nearly one.
        Bech32.isValid(candidate.secret) ? 0.99 : confidence
      },
      samples: Samples(
        hit: .generated { random in
          let data = random.string(52, from: Bech32.digits)
          return Bech32.encode(prefix: "AGE-SECRET-KEY-", digits: data)
        }, miss: .token("AGE-SECRET-KEY-1{upperalnum:50}")))
  ]
}

/// The checksum of Bech32 (BIP 173), for strings in capitals.
enum Bech32 {
  static let digits = Array("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".utf8)

  /// True when the last six characters are the checksum of the rest.
  static func isValid(_ text: [UInt8]) -> Bool {
    guard let separator = text.lastIndex(of: UInt8(ascii: "1")) else { return false }
    let values = text[(separator + 1)...].compactMap { digits.firstIndex(of: $0) }
    guard values.count == text.count - separator - 1, values.count >= 6 else { return false }
    return remainder(expanded(text[..<separator]) + values) == 1
  }

  /// `prefix`, the separator, `digits`, and their checksum.
  static func encode(prefix: String, digits data: String) -> String {
    let values = data.utf8.compactMap { digits.firstIndex(of: $0) }
    let sum = remainder(expanded(prefix.utf8) + values + [Int](repeating: 0, count: 6)) ^ 1
    let tail = (0..<6).map { digits[sum >> (5 * (5 - $0)) & 31] }
    return prefix + "1" + data + String(decoding: tail, as: UTF8.self)
  }

  /// The prefix as the checksum takes it: high bits, zero, low bits of its small letters.
  private static func expanded(_ prefix: some Sequence<UInt8>) -> [Int] {
    let small = prefix.map { (65...90).contains($0) ? Int($0) + 32 : Int($0) }
    return small.map { $0 >> 5 } + [0] + small.map { $0 & 31 }
  }

  private static func remainder(_ values: [Int]) -> Int {
    let generator = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    return values.reduce(1) { sum, value in
      let top = sum >> 25
      let shifted = (sum & 0x1FF_FFFF) << 5 ^ value
      return (0..<5).reduce(shifted) { $0 ^ (top >> $1 & 1 == 1 ? generator[$1] : 0) }
    }
  }
}
