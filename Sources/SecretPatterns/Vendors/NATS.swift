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
      check: { candidate, confidence in NATSKey.isChecked(candidate.secret) ? 0.99 : confidence },
      samples: .tokens("SU{base32:56}", miss: "SU{base32:55}"))
  ]
}
