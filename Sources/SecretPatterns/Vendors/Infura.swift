/// Infura.
enum InfuraRules {
  static let all: [Rule] = [
    .named(
      "infura_key", "Infura project key or secret", names: ["infura"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret|id)\w{0,8}"#, value: PatternPieces.mixedHex(32),
      confidence: 0.8, entropyFloor: 2.6, sampleName: "INFURA_API_KEY", hit: "{hex:30}7b",
      miss: "{hex:28}7b"),
    .located(
      "infura_url", "Infura endpoint with its key", keywords: ["infura.io/"],
      before: #"(?i:infura\.io/(?:ws/)?v3/)"#, value: "[0-9a-f]{32}", confidence: 0.9,
      hit: "RPC=https://mainnet.infura.io/v3/«{hex:32}»",
      miss: "RPC=https://mainnet.infura.io/v3/{hex:30}"),
  ]
}
