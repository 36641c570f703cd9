/// Railway.
enum RailwayRules {
  static let all: [Rule] = [
    .named(
      "railway_token", "Railway token", names: ["railway"], rest: PatternPieces.secretWord,
      value: PatternPieces.lowerUUID, confidence: 0.8, sampleName: "{RAILWAY_TOKEN|railway_api_token}",
      hit: PatternPieces.uuidSample, miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}")
  ]
}
