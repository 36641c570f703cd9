/// Loggly.
enum LogglyRules {
  static let all: [Rule] = [
    .named(
      "loggly_token", "Loggly customer or API token", names: ["loggly"],
      rest: #"(?:\.com/(?:inputs|bulk)|[\w.\- \t]{0,20}?(?:token|key)\w{0,8})"#,
      value: PatternPieces.uuid, confidence: 0.8, sampleName: "LOGGLY_TOKEN", hit: uuidHit,
      miss: uuidMiss),
    .located(
      "loggly_url", "Loggly input address", keywords: ["loggly.com/"],
      before: #"(?i:loggly\.com/(?:inputs|bulk)/)"#, value: PatternPieces.uuid, confidence: 0.9,
      hit: "curl -d hello https://logs-01.loggly.com/inputs/«\(uuidHit)»/tag/http/",
      miss: "curl -d hello https://logs-01.loggly.com/inputs/\(uuidMiss)/tag/http/"),
  ]

  private static let uuidHit = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
  private static let uuidMiss = "{hex:8}-{hex:4}-{hex:4}-{hex:12}"
}
