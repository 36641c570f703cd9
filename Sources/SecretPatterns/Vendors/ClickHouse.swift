/// ClickHouse.
enum ClickHouseRules {
  static let all: [Rule] = [
    .token(
      "clickhouse_cloud_secret", "ClickHouse Cloud API key secret", prefixes: ["4b1d"],
      body: PatternPieces.everyKind(38) + "[0-9A-Za-z]{38}", confidence: 0.95, entropyFloor: 3.6,
      hit: "4b1da1B{alnum:35}", miss: "4b1d{hex:38}")
  ]
}
