/// Squarespace.
enum SquarespaceRules {
  static let all: [Rule] = [
    .named(
      "squarespace_token", "Squarespace API key", names: ["squarespace"],
      rest: PatternPieces.secretName, value: PatternPieces.uuid, confidence: 0.8,
      sampleName: "SQUARESPACE_API_KEY", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}")
  ]
}
