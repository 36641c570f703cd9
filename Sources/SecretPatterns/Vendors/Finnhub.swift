/// Finnhub.
enum FinnhubRules {
  static let all: [Rule] = [
    .named(
      "finnhub_token", "Finnhub API token", names: ["finnhub"], rest: PatternPieces.secretName,
      value: "(?=[a-z]{0,19}[0-9])[0-9a-z]{20}(?:[0-9a-z]{20})?", confidence: 0.8,
      entropyFloor: 2.7, sampleName: "FINNHUB_API_KEY", hit: "{loweralnum:18}7q",
      miss: "{loweralnum:15}7q")
  ]
}
