/// Scrapfly.
enum ScrapflyRules {
  static let all: [Rule] = [
    .token(
      "scrapfly_key", "Scrapfly API key", prefixes: ["scp-live-", "scp-test-"],
      body: PatternPieces.mixed("0-9a-z", 32, needed: ["0-9", "a-z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.97,
      entropyFloor: 2.8, hit: "scp-{live|test}-{hex:30}a7", miss: "scp-live-{hex:26}a7")
  ]
}
