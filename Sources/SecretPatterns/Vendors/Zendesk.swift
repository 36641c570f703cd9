/// Zendesk.
enum ZendeskRules {
  static let all: [Rule] = [
    .named(
      "zendesk_token", "Zendesk API token", names: ["zendesk"], rest: PatternPieces.secretName,
      value: PatternPieces.mixed(40), confidence: 0.8, entropyFloor: 3.4,
      sampleName: "ZENDESK_API_TOKEN", hit: "{alnum:37}7qX", miss: "{alnum:34}7qX")
  ]
}
