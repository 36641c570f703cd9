/// Alibaba Cloud, Tencent Cloud and Huawei Cloud.
enum AsiaCloudRules {
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
      value: VendorFragment.mixed(30) + "[0-9A-Za-z]{30}", confidence: 0.8, entropyFloor: 3.5,
      sampleName: "{ALIBABA_CLOUD_ACCESS_KEY_SECRET|accessKeySecret}", hit: "a1B{alnum:27}",
      miss: "a1B{alnum:26}"),
    .token(
      "alibaba_sts_key", "Alibaba Cloud access key id of temporary credentials",
      prefixes: ["STS.N"],
      body: VendorFragment.mixed(16) + "[0-9A-Za-z]{16,32}", confidence: 0.85, entropyFloor: 3.2,
      hit: "STS.NTa1B{alnum:20}", miss: "STS.NTa1B{alnum:8}"),
    .token(
      "tencent_secret_id", "Tencent Cloud secret id", prefixes: ["AKID"], body: "[0-9A-Za-z]{32}",
      confidence: 0.9, entropyFloor: 3.4, hit: "AKID{alnum:32}", miss: "AKID{alnum:31}"),
    .named(
      "tencent_secret_key", "Tencent Cloud secret key",
      names: ["tencent", "qcloud", "cos_secret"], rest: VendorFragment.secretWord,
      value: VendorFragment.mixed(32) + "[0-9A-Za-z]{32}", confidence: 0.8, entropyFloor: 3.5,
      sampleName: "{TENCENTCLOUD_SECRET_KEY|qcloudSecretKey}", hit: "a1B{alnum:29}",
      miss: "a1B{alnum:28}"),
    .named(
      "huawei_secret_key", "Huawei Cloud secret access key",
      names: ["huaweicloud", "huawei_cloud", "huawei", "hw_secret"],
      rest: #"[\w.\- \t]{0,20}?(?:secret|sk)\w{0,12}"#,
      value: VendorFragment.mixed(40) + "[0-9A-Za-z]{40}", confidence: 0.75, entropyFloor: 3.7,
      sampleName: "HUAWEICLOUD_SECRET_KEY", hit: "a1B{alnum:37}", miss: "a1B{alnum:36}"),
  ]
}
