/// ElevenLabs.
enum ElevenLabsRules {
  static let all: [Rule] = [
    Rule(
      id: "elevenlabs_key", summary: "ElevenLabs API key",
      pattern: PatternPieces.start + "sk_[0-9a-f]{48}" + PatternPieces.end,
      keywords: Keyword.hexStarts("sk_"), confidence: 0.97, entropyFloor: 3,
      samples: .tokens("sk_{hex:48}", miss: "sk_{hex:47}"))
  ]
}
