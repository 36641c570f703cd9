/// Kraken.
enum KrakenRules {
  static let all: [Rule] = [
    .named(
      "kraken_secret", "Kraken API key or private key", names: ["kraken"],
      rest: PatternPieces.secretName,
      value: "(?:[0-9A-Za-z+/]{86}==|\(PatternPieces.mixed(56, "0-9A-Za-z+/")))",
      end: PatternPieces.base64WordEnd, confidence: 0.85, entropyFloor: 3.6,
      sampleName: "KRAKEN_PRIVATE_KEY", hit: "{alnum:86}==", miss: "{alnum:80}==")
  ]
}
