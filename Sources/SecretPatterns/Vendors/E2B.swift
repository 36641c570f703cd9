/// E2B.
enum E2BRules {
  static let all: [Rule] = [
    .token(
      "e2b_key", "E2B sandbox API key", prefixes: ["e2b_"], body: PatternPieces.hex(40),
      confidence: 0.97,
      entropyFloor: 3, hit: "e2b_{hex:40}", miss: "e2b_{hex:39}")
  ]
}
