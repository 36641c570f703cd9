/// Vultr.
enum VultrRules {
  static let all: [Rule] = [
    .named(
      "vultr_key", "Vultr API key", names: ["vultr"], rest: PatternPieces.secretWord,
      value: "(?=[0-9A-Z]{0,35}[0-9])(?=[0-9A-Z]{0,35}[A-Z])[0-9A-Z]{36}", confidence: 0.85,
      entropyFloor: 3.3, sampleName: "{VULTR_API_KEY|vultr_token}", hit: "A7{upperalnum:34}",
      miss: "A7{upperalnum:33}")
  ]
}
