/// SalesBlink.
enum SalesBlinkRules {
  static let all: [Rule] = [
    .token(
      "salesblink_key", "SalesBlink API key", prefixes: ["key-"],
      body: PatternPieces.mixed("0-9A-Za-z", 64, needed: ["0-9", "A-Z", "a-z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.93, entropyFloor: 4, hit: "key-{alnum:61}aB3", miss: "key-{alnum:57}aB3")
  ]
}
