/// UpCloud.
enum UpCloudRules {
  static let all: [Rule] = [
    .token(
      "upcloud_token", "UpCloud API token", prefixes: ["ucat_"], body: "01[0-9A-HJKMNP-TV-Z]{24}",
      confidence: 0.98, entropyFloor: 3, hit: "ucat_01{HEX:24}", miss: "ucat_01{HEX:23}")
  ]
}
