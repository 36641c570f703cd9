/// Clojars.
enum ClojarsRules {
  static let all: [Rule] = [
    .token(
      "clojars_token", "Clojars deploy token", prefixes: ["CLOJARS_"], body: "[0-9a-z]{60}",
      confidence: 0.97, hit: "CLOJARS_{hex:60}", miss: "CLOJARS_{hex:59}")
  ]
}
