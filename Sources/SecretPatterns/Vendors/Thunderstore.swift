/// Thunderstore.
enum ThunderstoreRules {
  static let all: [Rule] = [
    .token(
      "thunderstore_token", "Thunderstore token of a service account", prefixes: ["tss_"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 20, 80, needed: ["A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd,
      confidence: 0.9, entropyFloor: 3.6, check: Rule.randomBody(after: 4), hit: "tss_{alnum:37}aB3",
      miss: "tss_{lower:30}")
  ]
}
