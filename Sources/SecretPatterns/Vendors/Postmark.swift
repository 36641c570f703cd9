/// Postmark.
enum PostmarkRules {
  static let all: [Rule] = [
    .named(
      "postmark_token", "Postmark server or account token", names: ["postmark"],
      rest: #"[\w.\-\s"':={\[(,>]{0,40}?"#, value: PatternPieces.uuid, confidence: 0.8,
      sampleName: "POSTMARK_SERVER_TOKEN", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}")
  ]
}
