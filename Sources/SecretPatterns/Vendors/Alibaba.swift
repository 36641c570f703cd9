/// Alibaba Cloud.
enum AlibabaRules {
  static let all: [Rule] = [
    .token(
      "alibaba_access_key", "Alibaba Cloud access key id", prefixes: ["LTAI"],
      body: "(?=[0-9A-Za-z]{0,19}[0-9])[0-9A-Za-z]{12,20}", confidence: 0.9, entropyFloor: 3,
      hit: "LTAI5t{alnum:18}", miss: "LTAI5t{alnum:9}"),
    .named(
      "alibaba_secret_key", "Alibaba Cloud access key secret",
      names: [
        "alibaba", "aliyun", "alicloud", "access_key_secret", "access-key-secret",
        "accesskeysecret",
        "oss_secret",
      ],
      value: PatternPieces.everyKind(30) + "[0-9A-Za-z]{30}", confidence: 0.8, entropyFloor: 3.5,
      sampleName: "{ALIBABA_CLOUD_ACCESS_KEY_SECRET|accessKeySecret}", hit: "a1B{alnum:27}",
      miss: "a1B{alnum:26}"),
    .token(
      "alibaba_sts_key", "Alibaba Cloud access key id of temporary credentials",
      prefixes: ["STS.N"],
      body: PatternPieces.everyKind(16) + "[0-9A-Za-z]{16,32}", confidence: 0.85, entropyFloor: 3.2,
      hit: "STS.NTa1B{alnum:20}", miss: "STS.NTa1B{alnum:8}"),
    .token(
      "alibaba_sts_token", "Alibaba Cloud security token of temporary credentials", prefixes: ["CAIS"],
      body: PatternPieces.everyKind(20, of: "0-9A-Za-z+/") + "[0-9A-Za-z+/]{20,1500}={0,2}",
      end: PatternPieces.base64WordEnd, confidence: 0.9, entropyFloor: 3.6, reach: 2_048,
      check: Rule.randomBody(after: 4),
      hit: "CAISaB3{base64:400}==", miss: "CAISaB3{base64:12}"),
  ]
}
