/// New Relic keys. Those of browsers stand in public pages, and those of phones in every copy of an app: they let
/// others send data, no more.
enum NewRelicRules {
  static let all: [Rule] = [
    .token(
      "newrelic_key", "New Relic user API key", prefixes: ["NRAK-"], body: "[0-9A-Za-z]{27}",
      confidence: 0.99, hit: "NRAK-{upperalnum:27}", miss: "NRAK-{upperalnum:24}"),
    Rule(
      id: "newrelic_license_key", summary: "New Relic ingest licence key",
      pattern: PatternPieces.start + "(?:[0-9a-fA-F]{36}|[a-z]{2}[0-9]{2}xx[0-9a-fA-F]{30})NRAL"
        + PatternPieces.end,
      keywords: [.exact("NRAL")], anchor: .keyword(lead: 36), confidence: 0.99,
      samples: .tokens("{hex:32}{FFFF|a1b2}NRAL", miss: "{hex:34}NRAL")),
    .named(
      "newrelic_legacy_license_key", "New Relic licence key of the old kind",
      names: ["newrelic", "new_relic", "new-relic"], rest: PatternPieces.secretName,
      value: PatternPieces.mixedHex(40), confidence: 0.8, entropyFloor: 2.7,
      sampleName: "NEW_RELIC_LICENSE_KEY", hit: "{hex:38}7b", miss: "{hex:36}7b"),
    .token(
      "newrelic_insights_key", "New Relic insert or query key", prefixes: ["NRII-", "NRIQ-"],
      body: "[0-9A-Za-z_-]{25,32}", end: PatternPieces.hyphenEnd, confidence: 0.98,
      hit: "{NRII|NRIQ}-{alnum:25-32}", miss: "NRII-{alnum:22}"),
    .token(
      "newrelic_rest_key", "New Relic REST API key", prefixes: ["NRRA-"], body: "[0-9a-f]{42}",
      confidence: 0.98, hit: "NRRA-{hex:42}", miss: "NRRA-{hex:40}"),
    .token(
      "newrelic_admin_key", "New Relic admin key", prefixes: ["NRAA-"], body: "[0-9a-f]{27}",
      confidence: 0.98, hit: "NRAA-{hex:27}", miss: "NRAA-{hex:26}"),
    .token(
      "newrelic_browser_key", "New Relic browser key (seen in pages)", prefixes: ["NRJS-", "NRBR-"],
      body: "[0-9a-f]{19}", end: PatternPieces.hyphenEnd, confidence: 0.55, hit: "{NRJS|NRBR}-{hex:19}",
      miss: "NRJS-{hex:16}"),
    Rule(
      id: "newrelic_mobile_key", summary: "New Relic application token of a mobile app",
      pattern: PatternPieces.start + "(?:AA[0-9a-f]{40}|[a-z]{2}[0-9]{2}xx[0-9a-f]{36})-NRMA"
        + PatternPieces.hyphenEnd,
      keywords: [.exact("-NRMA")], anchor: .keyword(lead: 42), confidence: 0.8, entropyFloor: 3,
      samples: .tokens("{AAb7c0|eu01xx}{hex:36}-NRMA", miss: "AA{hex:36}-NRMA")),
    .token(
      "pixie_key", "Pixie (New Relic) API or deployment key", prefixes: ["px-api-", "px-dep-"],
      body: PatternPieces.uuid, end: PatternPieces.hyphenEnd, confidence: 0.97,
      hit: "px-{api|dep}-" + PatternPieces.uuidSample, miss: "px-api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"
    ),
  ]
}
