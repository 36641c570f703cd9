/// Ubidots.
enum UbidotsRules {
  static let all: [Rule] = [
    .token(
      "ubidots_token", "Ubidots token or key", prefixes: ["BBFF-", "BBUS-"], body: "[0-9A-Za-z]{30,40}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 3.3, hit: "{BBFF|BBUS}-{alnum:30}",
      miss: "BBFF-{alnum:26}")
  ]
}
