/// Freshdesk.
enum FreshdeskRules {
  static let all: [Rule] = [
    .named(
      "freshdesk_key", "Freshdesk or Freshservice API key", names: ["freshdesk", "freshservice"],
      rest: PatternPieces.secretName, value: PatternPieces.mixed(20), confidence: 0.75, entropyFloor: 2.9,
      sampleName: "FRESHDESK_API_KEY", hit: "{alnum:17}7qX", miss: "{alnum:14}7qX")
  ]
}
