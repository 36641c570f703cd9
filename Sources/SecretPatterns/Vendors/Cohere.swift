/// Cohere.
enum CohereRules {
  static let all: [Rule] = [
    .named(
      "cohere_key", "Cohere API key", names: ["cohere", "co_api_key"],
      value: PatternPieces.mixed("0-9A-Za-z", 40, needed: ["0-9", "A-Z", "a-z"]), entropyFloor: 3.6,
      sampleName: "COHERE_API_KEY", hit: "{alnum:37}aB3", miss: "{alnum:36}aB3")
  ]
}
