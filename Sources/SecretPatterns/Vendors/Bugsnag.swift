/// Bugsnag.
enum BugsnagRules {
  static let all: [Rule] = [
    .named(
      "bugsnag_key", "Bugsnag API key or personal token", names: ["bugsnag"],
      rest: PatternPieces.secretName, value: "(?:\(PatternPieces.mixedHex(32))|\(PatternPieces.uuid))",
      confidence: 0.7, entropyFloor: 2.6, sampleName: "BUGSNAG_API_KEY", hit: "{hex:30}7b",
      miss: "{hex:28}7b")
  ]
}
