/// Endor Labs.
enum EndorLabsRules {
  static let all: [Rule] = [
    Rule(
      id: "endor_labs_key", summary: "Endor Labs API key or secret",
      pattern: PatternPieces.start + #"endr\+[0-9A-Za-z-]{16}"# + PatternPieces.hyphenEnd,
      // The word `end` would be the keyword's beginning.
      keywords: [.exact("ndr+")], anchor: .keyword(lead: 1), confidence: 0.97, entropyFloor: 2.8,
      samples: .tokens("endr+{alnum:15}7", miss: "endr+{alnum:12}"))
  ]
}
