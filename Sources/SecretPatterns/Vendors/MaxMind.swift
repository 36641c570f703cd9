/// MaxMind.
enum MaxMindRules {
  static let all: [Rule] = [
    Rule(
      id: "maxmind_key", summary: "MaxMind licence key",
      pattern: PatternPieces.start + "[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk" + PatternPieces.end,
      keywords: [.exact("_mmk")], anchor: .keyword(lead: 36), confidence: 0.99,
      samples: .tokens("{alnum:6}_{alnum:29}_mmk", miss: "{alnum:6}_{alnum:28}_mmk"))
  ]
}
