/// New Relic keys. Browser keys (`NRJS-`) stand in public pages and are no secret.
enum NewRelicRules {
  static let all: [Rule] = [
    .token(
      "newrelic_key", "New Relic user API key", prefixes: ["NRAK-"], body: "[0-9A-Za-z]{27}",
      confidence: 0.99, hit: "NRAK-{upperalnum:27}", miss: "NRAK-{upperalnum:24}"),
    Rule(
      id: "newrelic_license_key", summary: "New Relic ingest licence key",
      pattern: PatternPieces.start + "(?:[0-9a-f]{36}|[a-z]{2}[0-9]{2}xx[0-9a-f]{30})NRAL"
        + PatternPieces.end,
      keywords: [.exact("NRAL")], anchor: .keyword(lead: 36), confidence: 0.99,
      samples: .tokens("{hex:36}NRAL", miss: "{hex:34}NRAL")),
    .named(
      "newrelic_legacy_license_key", "New Relic licence key of the old kind",
      names: ["newrelic", "new_relic", "new-relic"], rest: PatternPieces.secretName,
      value: PatternPieces.mixedHex(40), confidence: 0.8, entropyFloor: 2.7,
      sampleName: "NEW_RELIC_LICENSE_KEY", hit: "{hex:38}7b", miss: "{hex:36}7b"),
    .token(
      "newrelic_insights_key", "New Relic insert or query key", prefixes: ["NRII-", "NRIQ-"],
      body: "[0-9A-Za-z_-]{32}", end: PatternPieces.hyphenEnd, confidence: 0.98,
      hit: "{NRII|NRIQ}-{alnum:32}", miss: "NRII-{alnum:28}"),
    .token(
      "newrelic_rest_key", "New Relic REST API key", prefixes: ["NRRA-"], body: "[0-9a-f]{42}",
      confidence: 0.98, hit: "NRRA-{hex:42}", miss: "NRRA-{hex:40}"),
    .token(
      "newrelic_admin_key", "New Relic admin key", prefixes: ["NRAA-"], body: "[0-9a-f]{27}",
      confidence: 0.98, hit: "NRAA-{hex:27}", miss: "NRAA-{hex:26}"),
  ]
}
