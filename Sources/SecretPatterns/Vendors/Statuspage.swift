/// Statuspage.
enum StatuspageRules {
  static let all: [Rule] = [
    .named(
      "statuspage_key", "Statuspage API key", names: ["statuspage"], rest: PatternPieces.secretName,
      value: PatternPieces.uuid, confidence: 0.75, sampleName: "STATUSPAGE_API_KEY",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}")
  ]
}
