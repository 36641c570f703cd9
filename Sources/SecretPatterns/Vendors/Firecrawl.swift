/// Firecrawl.
enum FirecrawlRules {
  static let all: [Rule] = [
    Rule(
      id: "firecrawl_key", summary: "Firecrawl API key",
      pattern: PatternPieces.start + "fc-[0-9a-f]{32}" + PatternPieces.hyphenEnd,
      keywords: Keyword.hexStarts("fc-"), confidence: 0.9, entropyFloor: 2.9,
      samples: .tokens("fc-{hex:32}", miss: "fc-{hex:31}"))
  ]
}
