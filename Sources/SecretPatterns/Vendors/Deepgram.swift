/// Deepgram.
enum DeepgramRules {
  static let all: [Rule] = [
    .named(
      "deepgram_key", "Deepgram API key", names: ["deepgram"], value: PatternPieces.hex(40),
      entropyFloor: 3, sampleName: "DEEPGRAM_API_KEY", hit: "{hex:40}", miss: "{hex:39}")
  ]
}
