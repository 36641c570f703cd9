/// Mergify.
enum MergifyRules {
  static let all: [Rule] = [
    .token(
      "mergify_key", "Mergify application key", prefixes: ["mergify_application_key_"],
      body: "[0-9A-Za-z_-]{40,200}",
      end: PatternPieces.hyphenEnd, confidence: 0.98, entropyFloor: 3.4,
      hit: "mergify_application_key_{base64url:48}",
      miss: "mergify_application_key_{base64url:30}")
  ]
}
