/// IEX Cloud.
enum IEXCloudRules {
  static let all: [Rule] = [
    Rule(
      id: "iex_cloud_key", summary: "IEX Cloud secret token",
      pattern: PatternPieces.start + "T?sk_[0-9a-f]{32}" + PatternPieces.end,
      keywords: Keyword.hexStarts("sk_") + Keyword.hexStarts("Tsk_"), confidence: 0.9, entropyFloor: 2.9,
      samples: .tokens("{T|}sk_{hex:32}", miss: "sk_{hex:30}"))
  ]
}
