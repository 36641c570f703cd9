/// Canva.
enum CanvaRules {
  static let all: [Rule] = [
    .token(
      "canva_secret", "Canva Connect client secret", prefixes: ["cnvca"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 51, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 3.6, hit: "cnvca{alnum:48}aB3",
      miss: "cnvca{alnum:44}aB3")
  ]
}
