/// Etherscan.
enum EtherscanRules {
  static let all: [Rule] = [
    .named(
      "etherscan_key", "Etherscan API key, or of a sister site",
      names: ["etherscan", "bscscan", "polygonscan", "arbiscan", "basescan", "snowtrace"],
      rest: PatternPieces.secretName, value: "(?=[A-Z]{0,33}[0-9])(?=[0-9]{0,33}[A-Z])[0-9A-Z]{34}",
      confidence: 0.8, entropyFloor: 3.2, sampleName: "ETHERSCAN_API_KEY",
      hit: "{upperalnum:32}7Q", miss: "{upperalnum:30}7Q")
  ]
}
