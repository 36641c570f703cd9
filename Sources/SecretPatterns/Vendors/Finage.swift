/// Finage.
enum FinageRules {
  static let all: [Rule] = [
    .token(
      "finage_key", "Finage API key", prefixes: ["API_KEY"],
      body: PatternPieces.mixed("0-9A-Z", 32, needed: ["0-9", "A-Z"]), confidence: 0.9, entropyFloor: 3.3,
      hit: "API_KEY{upperalnum:30}A7", miss: "API_KEY{upperalnum:26}A7")
  ]
}
