/// Splunk.
enum SplunkRules {
  static let all: [Rule] = [
    .named(
      "splunk_token", "Splunk HTTP event collector token", names: ["splunk"],
      rest: #"(?:[\w.\- \t]{0,20}?(?:key|token|secret|auth|hec)[\w.\-]{0,12})?"#,
      value: PatternPieces.uuid, confidence: 0.8, sampleName: "SPLUNK_HEC_TOKEN", hit: uuidHit,
      miss: uuidMiss)
  ]

  private static let uuidHit = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
  private static let uuidMiss = "{hex:8}-{hex:4}-{hex:4}-{hex:12}"
}
