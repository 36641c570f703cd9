/// Lichess.
enum LichessRules {
  static let all: [Rule] = [
    .token(
      "lichess_token", "Lichess personal access token", prefixes: ["lip_"],
      body: PatternPieces.mixed("0-9A-Za-z_", 16, 60, needed: ["A-Z", "a-z"]), confidence: 0.93,
      entropyFloor: 3.2,
      check: Rule.randomBody(after: 4), hit: "lip_{alnum:14}a1B2C3", miss: "lip_{lower:20}")
  ]
}
