/// Cerebras.
enum CerebrasRules {
  static let all: [Rule] = [
    .token(
      "cerebras_key", "Cerebras API key", prefixes: ["csk-"],
      body: PatternPieces.mixed("0-9a-z", 48, needed: ["0-9", "a-z"]), confidence: 0.97,
      entropyFloor: 3.4, hit: "csk-{loweralnum:48}", miss: "csk-{loweralnum:47}")
  ]
}
