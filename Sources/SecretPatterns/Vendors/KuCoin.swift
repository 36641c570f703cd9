/// KuCoin.
enum KuCoinRules {
  static let all: [Rule] = [
    .named(
      "kucoin_secret", "KuCoin API secret or key", names: ["kucoin"], rest: PatternPieces.secretName,
      value: "(?:\(PatternPieces.uuid)|\(PatternPieces.mixedHex(24)))", confidence: 0.8, entropyFloor: 2.3,
      sampleName: "KUCOIN_API_SECRET", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}")
  ]
}
