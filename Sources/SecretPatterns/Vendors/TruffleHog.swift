/// TruffleHog Enterprise.
enum TruffleHogRules {
  static let all: [Rule] = [
    .token(
      "trufflehog_key", "TruffleHog Enterprise key or secret", prefixes: ["thog-key-", "thog-secret-"],
      body: "(?:(?<=key-)[0-9a-f]{16}|(?<=secret-)[0-9a-f]{32})", end: PatternPieces.hyphenEnd,
      confidence: 0.97,
      entropyFloor: 2.4, hit: "thog-secret-{hex:32}", miss: "thog-secret-{hex:28}")
  ]
}
