/// Mistral AI.
enum MistralRules {
  static let all: [Rule] = [
    .named(
      "mistral_key", "Mistral AI API key", names: ["mistral"],
      rest: PatternPieces.nameNear("key|token|secret"),
      value: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Z", "a-z"]), entropyFloor: 3.4,
      sampleName: "MISTRAL_API_KEY", hit: "{alnum:29}aB3", miss: "{alnum:28}aB3")
  ]
}
