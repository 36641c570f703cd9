/// SaladCloud.
enum SaladCloudRules {
  static let all: [Rule] = [
    .token(
      "salad_cloud_key", "SaladCloud API key", prefixes: ["salad_cloud_"],
      body: "[0-9A-Za-z]{1,7}_" + PatternPieces.mixedHead("[0-9A-Za-z]{0,60}") + "[0-9A-Za-z]{7,235}",
      confidence: 0.95,
      entropyFloor: 3.3, hit: "salad_cloud_user_aB3{alnum:47}", miss: "salad_cloud_user_{lower:20}")
  ]
}
