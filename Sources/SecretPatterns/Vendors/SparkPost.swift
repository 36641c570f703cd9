/// SparkPost.
enum SparkPostRules {
  static let all: [Rule] = [
    .named(
      "sparkpost_key", "SparkPost API key", names: ["sparkpost"], value: PatternPieces.hex(40),
      confidence: 0.8, entropyFloor: 3, sampleName: "SPARKPOST_API_KEY", hit: "{hex:40}",
      miss: "{hex:39}")
  ]
}
