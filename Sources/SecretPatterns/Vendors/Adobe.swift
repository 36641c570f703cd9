/// Adobe.
enum AdobeRules {
  static let all: [Rule] = [
    .token(
      "adobe_client_secret", "Adobe OAuth client secret", prefixes: ["p8e-"],
      body: "[0-9A-Za-z_-]{32}", end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 2.8,
      hit: "p8e-{alnum:32}", miss: "p8e-{alnum:30}")
  ]
}
