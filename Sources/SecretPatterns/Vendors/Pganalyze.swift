/// pganalyze.
enum PganalyzeRules {
  static let all: [Rule] = [
    .token(
      "pganalyze_key", "pganalyze API key", prefixes: ["pgar_"], body: "[0-9A-Za-z]{27}", confidence: 0.97,
      entropyFloor: 3.4, hit: "pgar_{alnum:27}", miss: "pgar_{alnum:22}")
  ]
}
