/// Jina AI.
enum JinaRules {
  static let all: [Rule] = [
    .token(
      "jina_key", "Jina AI API key", prefixes: ["jina_"], body: "[0-9a-f]{32}[0-9A-Za-z_-]{28}",
      end: PatternPieces.hyphenEnd, confidence: 0.98, hit: "jina_{hex:32}{alnum:28}",
      miss: "jina_{hex:32}{alnum:27}")
  ]
}
