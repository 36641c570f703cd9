/// Together AI.
enum TogetherAIRules {
  static let all: [Rule] = [
    .token(
      "together_key", "Together AI API key", prefixes: ["tgp_v1_"], body: "[0-9A-Za-z_-]{43}",
      end: PatternPieces.hyphenEnd, confidence: 0.98, entropyFloor: 3.4,
      hit: "tgp_v1_{base64url:43}",
      miss: "tgp_v1_{base64url:42}")
  ]
}
