/// Apify.
enum ApifyRules {
  static let all: [Rule] = [
    .token(
      "apify_token", "Apify API token", prefixes: ["apify_api_"], body: "[0-9A-Za-z]{34,40}",
      confidence: 0.98, entropyFloor: 3.4, hit: "apify_api_{alnum:36}", miss: "apify_api_{alnum:30}")
  ]
}
