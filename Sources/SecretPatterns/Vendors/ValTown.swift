/// Val Town.
enum ValTownRules {
  static let all: [Rule] = [
    .token(
      "val_town_token", "Val Town API token", prefixes: ["vtwn_"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 20, 80, needed: ["0-9A-Z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.95,
      entropyFloor: 3.3, check: Rule.randomBody(after: 5), hit: "vtwn_{alnum:25}aB3", miss: "vtwn_{lower:28}")
  ]
}
