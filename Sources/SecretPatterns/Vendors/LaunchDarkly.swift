/// LaunchDarkly.
enum LaunchDarklyRules {
  static let all: [Rule] = [
    .token(
      "launchdarkly_sdk_key", "LaunchDarkly server-side SDK key", prefixes: ["sdk-"],
      body: PatternPieces.lowerUUID, end: PatternPieces.hyphenEnd, confidence: 0.9,
      hit: "sdk-" + PatternPieces.uuidSample, miss: "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    Rule(
      id: "launchdarkly_api_token", summary: "LaunchDarkly API access token, by its form",
      pattern: PatternPieces.start + "api-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
        + PatternPieces.hyphenEnd,
      keywords: Keyword.hexStarts("api-"), confidence: 0.85,
      samples: .tokens(
        "api-" + PatternPieces.uuidSample, miss: "api-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:11}")),
    .named(
      "launchdarkly_token", "LaunchDarkly API access token",
      names: ["launchdarkly", "launch_darkly", "launch-darkly"],
      rest: PatternPieces.secretWord, value: "api-" + PatternPieces.lowerUUID, confidence: 0.93,
      sampleName: "LAUNCHDARKLY_ACCESS_TOKEN", hit: "api-" + PatternPieces.uuidSample,
      miss: "api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
