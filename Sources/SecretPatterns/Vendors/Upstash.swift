/// Upstash.
enum UpstashRules {
  static let all: [Rule] = [
    .named(
      "upstash_token", "Upstash REST token", names: ["upstash"],
      rest: #"[\w.\- \t]{0,24}?(?:token|password)\w{0,12}"#,
      value: PatternPieces.everyKind(40, of: "0-9A-Za-z_+/-") + "[0-9A-Za-z_+/-]{40,140}={0,2}",
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.85, entropyFloor: 3.7,
      sampleName: "UPSTASH_REDIS_REST_TOKEN", hit: "AXa1{alnum:52}=", miss: "AXa1{alnum:20}")
  ]
}
