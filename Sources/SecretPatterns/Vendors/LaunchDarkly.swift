/// LaunchDarkly.
enum LaunchDarklyRules {
  static let all: [Rule] = [
    .token(
      "launchdarkly_sdk_key", "LaunchDarkly server-side SDK key", prefixes: ["sdk-"],
      body: PatternPieces.lowerUUID, end: PatternPieces.hyphenEnd, confidence: 0.9,
      hit: "sdk-" + PatternPieces.uuidSample, miss: "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "launchdarkly_token", "LaunchDarkly API access token",
      names: ["launchdarkly", "launch_darkly", "launch-darkly"],
      rest: PatternPieces.secretWord, value: "api-" + PatternPieces.lowerUUID, confidence: 0.93,
      sampleName: "LAUNCHDARKLY_ACCESS_TOKEN", hit: "api-" + PatternPieces.uuidSample,
      miss: "api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
