/// Rollbar.
enum RollbarRules {
  static let all: [Rule] = [
    .named(
      "rollbar_token", "Rollbar access token", names: ["rollbar"], rest: PatternPieces.secretName,
      value: PatternPieces.mixedHex(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "ROLLBAR_ACCESS_TOKEN", hit: "{hex:30}7b", miss: "{hex:28}7b")
  ]
}
