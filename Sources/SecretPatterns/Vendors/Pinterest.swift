/// Pinterest.
enum PinterestRules {
  static let all: [Rule] = [
    .token(
      "pinterest_token", "Pinterest access or refresh token", prefixes: ["pina_", "pinr_"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 20, 200, needed: ["0-9A-Z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.95, entropyFloor: 3.3, hit: "{pina|pinr}_{upperalnum:60}A7", miss: "pina_{alnum:14}")
  ]
}
