/// Algolia.
enum AlgoliaRules {
  static let all: [Rule] = [
    .named(
      "algolia_key", "Algolia API key", names: ["algolia"], rest: PatternPieces.secretName,
      value: "[0-9a-fA-F]{32}", confidence: 0.8, entropyFloor: 2.6,
      sampleName: "ALGOLIA_{API|ADMIN}_KEY", hit: "{hex:32}", miss: "{hex:30}"),
    .located(
      "algolia_client_key", "Algolia API key given to a client's constructor",
      keywords: ["algoliasearch("],
      before: #"(?i:algoliasearch)\(\s{0,8}["'][0-9A-Z]{10}["']\s{0,4},\s{0,8}["']"#,
      value: "[0-9a-f]{32}", confidence: 0.85, entropyFloor: 2.6,
      hit: "const client = algoliasearch('{upperalnum:10}', '«{hex:32}»')",
      miss: "const client = algoliasearch('{upperalnum:10}', '{hex:30}')"),
  ]
}
