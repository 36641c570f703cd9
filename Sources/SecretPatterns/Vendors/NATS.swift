/// NATS keys: Ed25519 seeds in base 32 with a CRC-16, as the nkeys specification lays them out.
enum NATSRules {
  static let all: [Rule] = [
    Rule(
      id: "nats_nkey_seed", summary: "NATS NKEY seed (user, account, operator, server, cluster, curve)",
      pattern: PatternPieces.start + "S[UAONCX][A-Z2-7]{56}" + PatternPieces.end,
      // The second letter says whose key it is; the third one is limited by the alphabet alone.
      keywords: "UAONCX".flatMap { kind in
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".map { Keyword.exact("S\(kind)\($0)") }
      }, confidence: 0.85, entropyFloor: 3.5,
      check: { candidate, confidence in isChecked(candidate.secret) ? 0.99 : confidence },
      samples: .tokens("SU{base32:56}", miss: "SU{base32:55}"))
  ]

  /// CRC-16/XMODEM over all but the last two bytes, which hold it little-endian.
  private static func isChecked(_ seed: [UInt8]) -> Bool {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for byte in seed {
      bits = bits << 5 | UInt32(byte.isASCIIUpper ? byte - 65 : byte - 24)
      held += 5
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    guard bytes.count > 2 else { return false }
    let sum = bytes.dropLast(2).reduce(UInt16(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt16(byte) << 8) { value, _ in
        value & 0x8000 != 0 ? value << 1 ^ 0x1021 : value << 1
      }
    }
    return sum == UInt16(bytes[bytes.count - 2]) | UInt16(bytes[bytes.count - 1]) << 8
  }
}
