/// Tencent Cloud.
enum TencentRules {
  static let all: [Rule] = [
    .token(
      "tencent_secret_id", "Tencent Cloud secret id", prefixes: ["AKID"], body: "[0-9A-Za-z]{32}",
      confidence: 0.9, entropyFloor: 3.4, hit: "AKID{alnum:32}", miss: "AKID{alnum:31}"),
    .named(
      "tencent_secret_key", "Tencent Cloud secret key",
      names: ["tencent", "qcloud", "cos_secret"], rest: PatternPieces.secretWord,
      value: PatternPieces.everyKind(32) + "[0-9A-Za-z]{32}", confidence: 0.8, entropyFloor: 3.5,
      sampleName: "{TENCENTCLOUD_SECRET_KEY|qcloudSecretKey}", hit: "a1B{alnum:29}",
      miss: "a1B{alnum:28}"),
  ]
}
