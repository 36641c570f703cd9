/// Midtrans.
enum MidtransRules {
  static let all: [Rule] = [
    .token(
      "midtrans_key", "Midtrans server or client key",
      prefixes: ["Mid-server-", "Mid-client-", "SB-Mid-server-", "SB-Mid-client-"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 10, 40, needed: ["A-Z", "a-z0-9"]),
      end: PatternPieces.hyphenEnd,
      confidence: 0.9, entropyFloor: 3, check: Rule.randomBody(after: 11),
      hit: "{SB-|}Mid-{server|client}-{alnum:20}a1B2",
      miss: "Mid-server-{lower:16}")
  ]
}
