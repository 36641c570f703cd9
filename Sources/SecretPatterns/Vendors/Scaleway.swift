/// Scaleway.
enum ScalewayRules {
  static let all: [Rule] = [
    .named(
      "scaleway_secret_key", "Scaleway secret key",
      names: ["scw_secret", "scw-secret", "scw_token", "scaleway"], value: PatternPieces.lowerUUID,
      confidence: 0.8, sampleName: "SCW_SECRET_KEY", hit: PatternPieces.uuidSample,
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}")
  ]
}
