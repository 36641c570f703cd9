/// Langfuse.
enum LangfuseRules {
  static let all: [Rule] = [
    .token(
      "langfuse_secret_key", "Langfuse secret key", prefixes: ["sk-lf-"], body: PatternPieces.uuid,
      end: PatternPieces.hyphenEnd, confidence: 0.98,
      hit: "sk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "sk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:16}")
  ]
}
