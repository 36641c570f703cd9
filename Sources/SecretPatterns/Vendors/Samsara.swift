/// Samsara.
enum SamsaraRules {
  static let all: [Rule] = [
    .token(
      "samsara_token", "Samsara API token", prefixes: ["samsara_api_"], body: "[0-9A-Za-z]{26,32}",
      confidence: 0.97,
      entropyFloor: 3.3, hit: "samsara_api_{alnum:30}", miss: "samsara_api_{alnum:20}")
  ]
}
