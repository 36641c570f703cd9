/// Sendbird.
enum SendbirdRules {
  static let all: [Rule] = [
    .named(
      "sendbird_token", "Sendbird API token", names: ["sendbird"],
      rest: PatternPieces.nameNear("token|key|secret"),
      value: PatternPieces.hex(40), entropyFloor: 3, sampleName: "SENDBIRD_API_TOKEN",
      hit: "{hex:40}",
      miss: "{hex:39}")
  ]
}
