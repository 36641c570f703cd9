/// Cursor.
enum CursorRules {
  static let all: [Rule] = [
    Rule(
      id: "cursor_key", summary: "Cursor API key",
      pattern: PatternPieces.start + "key_[0-9a-f]{64}" + PatternPieces.end,
      keywords: Keyword.hexStarts("key_"), confidence: 0.95, entropyFloor: 3,
      samples: .tokens("key_{hex:64}", miss: "key_{hex:62}"))
  ]
}
