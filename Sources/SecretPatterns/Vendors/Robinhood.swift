/// Robinhood Crypto.
enum RobinhoodRules {
  static let all: [Rule] = [
    .token(
      "robinhood_key", "Robinhood Crypto API key", prefixes: ["rh-api-"], body: PatternPieces.uuid,
      end: PatternPieces.hyphenEnd, confidence: 0.95, hit: "rh-api-" + PatternPieces.uuidSample,
      miss: "rh-api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}")
  ]
}
