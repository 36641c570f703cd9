/// Infracost.
enum InfracostRules {
  static let all: [Rule] = [
    .token(
      "infracost_key", "Infracost API key", prefixes: ["ico-"], body: "[0-9A-Za-z]{32}",
      confidence: 0.93, entropyFloor: 3.4, hit: "ico-{alnum:32}", miss: "ico-{alnum:31}")
  ]
}
