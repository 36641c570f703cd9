/// Rainforest Pay.
enum RainforestPayRules {
  static let all: [Rule] = [
    .token(
      "rainforest_pay_key", "Rainforest Pay API key", prefixes: ["apikey_"], body: PatternPieces.hex(64),
      confidence: 0.95,
      entropyFloor: 3, hit: "apikey_{hex:64}", miss: "apikey_{hex:60}")
  ]
}
