/// Bannerbear.
enum BannerbearRules {
  static let all: [Rule] = [
    .token(
      "bannerbear_key", "Bannerbear API key (project or master)", prefixes: ["bb_pr_", "bb_ma_"],
      body: PatternPieces.hex(30), confidence: 0.98, hit: "bb_{pr|ma}_{hex:30}", miss: "bb_pr_{hex:28}")
  ]
}
