/// Huawei Cloud.
enum HuaweiRules {
  static let all: [Rule] = [
    .named(
      "huawei_secret_key", "Huawei Cloud secret access key",
      names: ["huaweicloud", "huawei_cloud", "huawei", "hw_secret"],
      rest: #"[\w.\- \t]{0,20}?(?:secret|sk)\w{0,12}"#,
      value: PatternPieces.everyKind(40) + "[0-9A-Za-z]{40}", confidence: 0.75, entropyFloor: 3.7,
      sampleName: "HUAWEICLOUD_SECRET_KEY", hit: "a1B{alnum:37}", miss: "a1B{alnum:36}")
  ]
}
