/// Duffel.
enum DuffelRules {
  static let all: [Rule] = [
    .token(
      "duffel_token", "Duffel API token", prefixes: ["duffel_live_", "duffel_test_"],
      body: "[0-9A-Za-z_-]{43}", end: PatternPieces.hyphenEnd, confidence: 0.98,
      hit: "duffel_{live|test}_{alnum:43}", miss: "duffel_live_{alnum:40}")
  ]
}
