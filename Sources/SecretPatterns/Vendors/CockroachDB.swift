/// CockroachDB.
enum CockroachDBRules {
  static let all: [Rule] = [
    .token(
      "cockroachdb_key", "CockroachDB Cloud service account key", prefixes: ["CCDB1_"],
      body: "[0-9A-Za-z]{22}_[0-9A-Za-z]{40}", confidence: 0.99,
      hit: "CCDB1_{alnum:22}_{alnum:40}", miss: "CCDB1_{alnum:22}_{alnum:38}")
  ]
}
