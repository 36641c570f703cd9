/// Chromatic.
enum ChromaticRules {
  static let all: [Rule] = [
    .token(
      "chromatic_token", "Chromatic project token", prefixes: ["chpt_"], body: "[0-9a-f]{12,16}",
      confidence: 0.9, hit: "chpt_{hex:15}", miss: "chpt_{hex:11}")
  ]
}
