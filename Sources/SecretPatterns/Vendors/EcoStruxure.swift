/// EcoStruxure IT (Schneider Electric).
enum EcoStruxureRules {
  static let all: [Rule] = [
    .token(
      "ecostruxure_key", "EcoStruxure IT API key", prefixes: ["AK1"],
      body: PatternPieces.mixed("0-9A-Za-z/", 50, 55, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.base64WordEnd, confidence: 0.9, entropyFloor: 4, hit: "AK1{alnum:30}/aB3{alnum:18}",
      miss: "AK1{alnum:30}/aB3{alnum:8}")
  ]
}
