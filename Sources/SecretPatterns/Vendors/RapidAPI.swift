/// RapidAPI.
enum RapidAPIRules {
  static let all: [Rule] = [
    Rule(
      id: "rapidapi_key", summary: "RapidAPI (formerly Mashape) application key",
      pattern: PatternPieces.start
        + "[0-9A-Za-z]{10}msh[0-9A-Za-z]{15}p1[0-9A-Za-z]{5}jsn[0-9A-Za-z]{12}"
        + PatternPieces.end,
      keywords: [.exact("msh")], anchor: .keyword(lead: 10), confidence: 0.97,
      samples: .tokens(
        "{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}",
        miss: "{hex:10}msh{hex:15}p1{hex:5}jsn{hex:11}"))
  ]
}
