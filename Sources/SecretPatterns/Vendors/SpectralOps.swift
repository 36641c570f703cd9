/// SpectralOps.
enum SpectralOpsRules {
  static let all: [Rule] = [
    .token(
      "spectralops_key", "SpectralOps team key", prefixes: ["spu-"],
      body: PatternPieces.mixed("0-9a-z", 32, needed: ["0-9", "a-z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.95,
      entropyFloor: 2.8, hit: "spu-{hex:30}a7", miss: "spu-{hex:26}a7")
  ]
}
