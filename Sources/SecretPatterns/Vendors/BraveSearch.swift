/// Brave Search.
enum BraveSearchRules {
  static let all: [Rule] = [
    .token(
      "brave_search_key", "Brave Search API key", prefixes: ["BSA"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 24, 40, needed: ["0-9", "A-Z", "a-z"]),
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.85, entropyFloor: 3.6, check: Rule.randomBody(after: 3),
      hit: "BSA{alnum:25}aB3", miss: "BSA{alnum:18}aB3")
  ]
}
