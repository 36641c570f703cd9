/// Etsy.
enum EtsyRules {
  static let all: [Rule] = [
    .named(
      "etsy_token", "Etsy API key", names: ["etsy"], rest: PatternPieces.secretName,
      value: "(?=[a-z]{0,23}[0-9])(?=[0-9]{0,23}[a-z])[0-9a-z]{24}", confidence: 0.75,
      entropyFloor: 2.9, sampleName: "ETSY_API_KEY", hit: "{loweralnum:22}7q",
      miss: "{loweralnum:20}7q")
  ]
}
