/// Scalingo.
enum ScalingoRules {
  static let all: [Rule] = [
    .token(
      "scalingo_token", "Scalingo API token", prefixes: ["tk-us-"], body: "[0-9A-Za-z_-]{48}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 3.5,
      hit: "tk-us-{base64url:48}", miss: "tk-us-{base64url:44}")
  ]
}
