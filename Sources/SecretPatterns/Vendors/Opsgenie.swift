/// Opsgenie.
enum OpsgenieRules {
  static let all: [Rule] = [
    .named(
      "opsgenie_key", "Opsgenie API key", names: ["opsgenie", "geniekey"],
      rest: #"[\w.\- \t]{0,24}?"#, value: PatternPieces.uuid, confidence: 0.8,
      sampleName: "OPSGENIE_API_KEY", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}")
  ]
}
