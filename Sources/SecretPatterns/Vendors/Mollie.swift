/// Mollie.
enum MollieRules {
  static let all: [Rule] = [
    .token(
      "mollie_key", "Mollie API key", prefixes: ["live_"], body: PatternPieces.mixed(30),
      confidence: 0.8, entropyFloor: 3.2, hit: "live_{alnum:27}7qX", miss: "live_{alnum:24}7qX"),
    .named(
      "mollie_access_token", "Mollie test key or organisation access token", names: ["mollie"],
      rest: PatternPieces.secretName,
      value: "(?:test_[0-9A-Za-z]{30}|access_[0-9A-Za-z]{40})", confidence: 0.9,
      sampleName: "MOLLIE_TOKEN", hit: "access_{alnum:40}", miss: "access_{alnum:36}"),
  ]
}
