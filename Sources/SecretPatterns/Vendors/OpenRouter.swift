/// OpenRouter.
enum OpenRouterRules {
  static let all: [Rule] = [
    .token(
      "openrouter_key", "OpenRouter API key", prefixes: ["sk-or-v1-"], body: PatternPieces.hex(64),
      confidence: 0.99, hit: "sk-or-v1-{hex:64}", miss: "sk-or-v1-{hex:63}")
  ]
}
