/// Binance.
enum BinanceRules {
  static let all: [Rule] = [
    .named(
      "binance_secret", "Binance API key or secret", names: ["binance"],
      rest: PatternPieces.secretName, value: PatternPieces.mixed(64), confidence: 0.85,
      entropyFloor: 3.6, sampleName: "BINANCE_API_SECRET", hit: "{alnum:61}7qX",
      miss: "{alnum:58}7qX")
  ]
}
