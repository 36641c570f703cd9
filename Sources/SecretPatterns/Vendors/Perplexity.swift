/// Perplexity.
enum PerplexityRules {
  static let all: [Rule] = [
    .token(
      "perplexity_key", "Perplexity API key", prefixes: ["pplx-"], body: "[0-9A-Za-z]{48}",
      confidence: 0.98, entropyFloor: 3.5, hit: "pplx-{alnum:48}", miss: "pplx-{alnum:47}")
  ]
}
