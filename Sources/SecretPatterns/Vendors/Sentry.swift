/// Sentry: where a program sends its errors, and tokens for the API.
enum SentryRules {
  static let all: [Rule] = [
    .token(
      "sentry_dsn", "Sentry data source name with its key", prefixes: ["https://"],
      body: #"[0-9a-f]{32}(?::[0-9a-f]{32})?@[0-9A-Za-z.-]{0,80}?sentry\.io/[0-9]{1,20}"#,
      confidence: 0.9, hit: "https://{hex:32}@o{digit:6}.ingest.{us.|}sentry.io/{digit:7}",
      miss: "https://{hex:31}@o{digit:6}.ingest.sentry.io/{digit:7}"),
    .token(
      "sentry_org_token", "Sentry organisation token", prefixes: ["sntrys_"],
      body: "eyJ[0-9A-Za-z+/]{16,500}={0,2}_[0-9A-Za-z+/]{43}", end: PatternPieces.base64WordEnd,
      confidence: 0.99, hit: "sntrys_eyJpYXQiO{alnum:120}=_{base64:42}x",
      miss: "sntrys_eyJpYXQiO{alnum:120}=_{alnum:40}"),
    .token(
      "sentry_token", "Sentry user, application or integration token",
      prefixes: ["sntryu_", "sntrya_", "sntryi_"], body: "[0-9a-f]{64}", confidence: 0.99,
      hit: "sntry{u|a|i}_{hex:64}", miss: "sntryu_{hex:60}"),
    .named(
      "sentry_legacy_token", "Sentry API token of the old kind", names: ["sentry"],
      rest: PatternPieces.secretName, value: PatternPieces.mixedHex(64), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "SENTRY_AUTH_TOKEN", hit: "{hex:62}7b", miss: "{hex:60}7b"),
  ]
}
