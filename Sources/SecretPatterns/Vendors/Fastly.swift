/// Fastly.
enum FastlyRules {
  static let all: [Rule] = [
    .named(
      "fastly_token", "Fastly API token", names: ["fastly"], rest: PatternPieces.secretWord,
      value: PatternPieces.everyKind(32, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{32}",
      end: PatternPieces.hyphenEnd, confidence: 0.85, entropyFloor: 3.5,
      sampleName: "{FASTLY_API_TOKEN|fastly-key}", hit: "a1B{base64url:29}",
      miss: "a1B{base64url:28}")
  ]
}
