/// Wise.
enum WiseRules {
  static let all: [Rule] = [
    .named(
      "wise_token", "Wise API token",
      names: ["transferwise", "wise_api", "wise-api", "wise_token", "wise-token", "wise_sandbox"],
      rest: #"[\w.\-]{0,16}?"#, value: PatternPieces.uuid, confidence: 0.75,
      sampleName: "WISE_API_TOKEN", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:10}")
  ]
}
