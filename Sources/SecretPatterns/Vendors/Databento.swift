/// Databento.
enum DatabentoRules {
  static let all: [Rule] = [
    .token(
      "databento_key", "Databento API key", prefixes: ["db-"],
      body: PatternPieces.mixed("0-9A-Za-z", 29, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd, confidence: 0.93, entropyFloor: 3.6, hit: "db-{alnum:26}aB3",
      miss: "db-{alnum:22}aB3")
  ]
}
