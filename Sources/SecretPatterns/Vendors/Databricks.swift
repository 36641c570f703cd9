/// Databricks.
enum DatabricksRules {
  static let all: [Rule] = [
    .token(
      "databricks_token", "Databricks personal access token", prefixes: ["dapi"],
      body: "[0-9a-f]{32}(?:-[0-9])?", confidence: 0.97, hit: "dapi{hex:32}-{digit:1}",
      miss: "dapi{hex:31}"),
    .token(
      "databricks_oauth_secret", "Databricks OAuth secret of a service principal",
      prefixes: ["dose"], body: "[0-9a-f]{32}", confidence: 0.96, entropyFloor: 2.8,
      hit: "dose{hex:32}", miss: "dose{hex:31}"),
  ]
}
