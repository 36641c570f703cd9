/// Flexport.
enum FlexportRules {
  static let all: [Rule] = [
    .token(
      "flexport_token", "Flexport API token", prefixes: ["shltm_"], body: "[0-9A-Za-z_-]{40}",
      end: PatternPieces.hyphenEnd, confidence: 0.98, entropyFloor: 3.4, hit: "shltm_{base64url:39}a",
      miss: "shltm_{base64url:34}")
  ]
}
