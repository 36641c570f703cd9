/// Yelp.
enum YelpRules {
  static let all: [Rule] = [
    .named(
      "yelp_key", "Yelp Fusion API key", names: ["yelp"], rest: PatternPieces.secretName,
      value: PatternPieces.mixed(128, "0-9A-Za-z_-"), end: PatternPieces.hyphenEnd, confidence: 0.85,
      entropyFloor: 4, sampleName: "YELP_API_KEY", hit: "{alnum:125}7qX", miss: "{alnum:110}7qX")
  ]
}
