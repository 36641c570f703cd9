/// Amplitude.
enum AmplitudeRules {
  static let all: [Rule] = [
    .named(
      "amplitude_key", "Amplitude secret or API key", names: ["amplitude"],
      rest: #"[\w.\- \t]{0,16}?(?:api[_.\- ]?key|secret)\w{0,8}"#, value: PatternPieces.mixedHex(32),
      confidence: 0.75, entropyFloor: 2.6, sampleName: "AMPLITUDE_SECRET_KEY", hit: "{hex:30}7b",
      miss: "{hex:28}7b")
  ]
}
