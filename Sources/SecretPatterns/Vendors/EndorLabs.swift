/// Endor Labs.
enum EndorLabsRules {
  static let all: [Rule] = [
    .token(
      "endor_labs_key", "Endor Labs API key or secret", prefixes: ["endr+"], body: "[0-9A-Za-z-]{16}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 2.8, hit: "endr+{alnum:15}7",
      miss: "endr+{alnum:12}")
  ]
}
