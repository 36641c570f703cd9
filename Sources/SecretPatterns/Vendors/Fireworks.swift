/// Fireworks AI.
enum FireworksRules {
  static let all: [Rule] = [
    .token(
      "fireworks_key", "Fireworks AI API key", prefixes: ["fw_"],
      body: PatternPieces.mixed("0-9A-Za-z", 22, 24, needed: ["0-9", "A-Z", "a-z"]),
      confidence: 0.85,
      entropyFloor: 3.4, hit: "fw_{alnum:21}aB3", miss: "fw_{lower:24}")
  ]
}
