/// Contentful.
enum ContentfulRules {
  static let all: [Rule] = [
    .token(
      "contentful_token", "Contentful management token", prefixes: ["CFPAT-"],
      body: "[0-9A-Za-z_-]{43}", end: PatternPieces.hyphenEnd, confidence: 0.99, hit: "CFPAT-{alnum:43}",
      miss: "CFPAT-{alnum:40}"),
    .named(
      "contentful_delivery_token", "Contentful delivery or preview token", names: ["contentful"],
      rest: PatternPieces.secretName, value: PatternPieces.mixed(43, "0-9A-Za-z_-"),
      end: PatternPieces.hyphenEnd, confidence: 0.8, entropyFloor: 3.4,
      sampleName: "CONTENTFUL_ACCESS_TOKEN", hit: "{alnum:40}7qX", miss: "{alnum:37}7qX"),
  ]
}
