/// Snyk.
enum SnykRules {
  static let all: [Rule] = [
    .named(
      "snyk_token", "Snyk API token", names: ["snyk"], rest: PatternPieces.nameNear("token|key|oauth"),
      value: PatternPieces.uuid, sampleName: "SNYK_TOKEN",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}")
  ]
}
