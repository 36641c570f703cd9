/// Bitfinex.
enum BitfinexRules {
  static let all: [Rule] = [
    .named(
      "bitfinex_secret", "Bitfinex API key or secret", names: ["bitfinex"],
      rest: PatternPieces.secretName, value: PatternPieces.mixed(43), confidence: 0.8, entropyFloor: 3.4,
      sampleName: "BITFINEX_API_SECRET", hit: "{alnum:40}7qX", miss: "{alnum:37}7qX")
  ]
}
