/// Rootly.
enum RootlyRules {
  static let all: [Rule] = [
    .token(
      "rootly_key", "Rootly API key", prefixes: ["rootly_"], body: "[0-9a-f]{64}",
      confidence: 0.98, hit: "rootly_{hex:64}", miss: "rootly_{hex:60}")
  ]
}
