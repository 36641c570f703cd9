/// Finicity.
enum FinicityRules {
  static let all: [Rule] = [
    .named(
      "finicity_key", "Finicity application key or partner secret", names: ["finicity"],
      rest: PatternPieces.secretName,
      value: "(?:\(PatternPieces.mixedHex(32))|\(PatternPieces.mixedAlnum(20)))", confidence: 0.75,
      entropyFloor: 2.5, sampleName: "FINICITY_APP_KEY", hit: "{hex:30}4d", miss: "{hex:26}4d")
  ]
}
