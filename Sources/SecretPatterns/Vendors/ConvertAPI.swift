/// ConvertAPI.
enum ConvertAPIRules {
  static let all: [Rule] = [
    .token(
      "convertapi_secret", "ConvertAPI secret", prefixes: ["secret_"],
      body: PatternPieces.mixed("0-9A-Za-z", 16, needed: ["A-Z", "a-z"]), confidence: 0.75,
      entropyFloor: 3, check: Rule.randomBody(after: 7), hit: "secret_{alnum:10}a1B2C3",
      miss: "secret_{lower:16}")
  ]
}
