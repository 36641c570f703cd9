/// BestTime.
enum BestTimeRules {
  static let all: [Rule] = [
    Rule(
      id: "besttime_key", summary: "BestTime private API key",
      pattern: PatternPieces.start + "pri_[0-9a-f]{32}" + PatternPieces.end,
      keywords: Keyword.hexStarts("pri_"), confidence: 0.95, entropyFloor: 2.8,
      samples: .tokens("pri_{hex:32}", miss: "pub_{hex:32}"))
  ]
}
