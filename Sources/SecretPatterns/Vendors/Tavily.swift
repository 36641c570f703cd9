/// Tavily.
enum TavilyRules {
  static let all: [Rule] = [
    .token(
      "tavily_key", "Tavily API key", prefixes: ["tvly-"], body: "(?:dev-|prod-)?[0-9A-Za-z]{32}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 3.4,
      hit: "tvly-{|dev-|prod-}{alnum:32}", miss: "tvly-{alnum:31}")
  ]
}
