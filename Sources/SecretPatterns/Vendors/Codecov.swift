/// Codecov.
enum CodecovRules {
  static let all: [Rule] = [
    .named(
      "codecov_token", "Codecov upload or access token", names: ["codecov"],
      rest: PatternPieces.nameNear("token|key"), value: PatternPieces.uuid, sampleName: "CODECOV_TOKEN",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}")
  ]
}
