/// Bittrex.
enum BittrexRules {
  static let all: [Rule] = [
    .named(
      "bittrex_secret", "Bittrex API key or secret", names: ["bittrex"],
      rest: PatternPieces.secretName, value: PatternPieces.mixedAlnum(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "BITTREX_API_SECRET", hit: "{hex:30}7b", miss: "{hex:28}7b")
  ]
}
