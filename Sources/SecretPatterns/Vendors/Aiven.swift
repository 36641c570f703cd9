/// Aiven.
enum AivenRules {
  static let all: [Rule] = [
    .token(
      "aiven_service_password", "Aiven service password", prefixes: ["AVNS_"],
      body: "[0-9A-Za-z_-]{18,24}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      entropyFloor: 3, hit: "AVNS_{base64url:19}", miss: "AVNS_{base64url:14}"),
    .named(
      "aiven_token", "Aiven API token", names: ["aiven"],
      value: "[0-9A-Za-z+/]{300,420}={0,2}", end: PatternPieces.base64End, confidence: 0.9,
      entropyFloor: 4.5, sampleName: "AIVEN_TOKEN", hit: "{base64:371}=", miss: "{base64:200}"),
  ]
}
