/// JumpCloud.
enum JumpCloudRules {
  static let all: [Rule] = [
    .named(
      "jumpcloud_key", "JumpCloud API key", names: ["jumpcloud"], rest: PatternPieces.secretName,
      value: "(?:\(PatternPieces.mixedHex(40))|jca_[0-9A-Za-z]{36})", confidence: 0.8, entropyFloor: 2.7,
      sampleName: "JUMPCLOUD_API_KEY", hit: "{hex:38}7b", miss: "{hex:36}7b")
  ]
}
