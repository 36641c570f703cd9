/// Nightfall.
enum NightfallRules {
  static let all: [Rule] = [
    .token(
      "nightfall_key", "Nightfall API key", prefixes: ["NF-"],
      body: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Z", "a-z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.93, entropyFloor: 3.6, hit: "NF-{alnum:29}aB3", miss: "NF-{alnum:26}aB3")
  ]
}
