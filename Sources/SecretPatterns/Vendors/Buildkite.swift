/// Buildkite.
enum BuildkiteRules {
  static let all: [Rule] = [
    .token(
      "buildkite_api_token", "Buildkite API access token", prefixes: ["bkua_"],
      body: "[0-9a-z]{40}",
      confidence: 0.98, entropyFloor: 3, hit: "bkua_{hex:40}", miss: "bkua_{hex:39}"),
    .token(
      "buildkite_agent_token", "Buildkite agent, cluster, packages, pipeline or portal token",
      prefixes: [
        "bkaa_", "bkjat_", "bkaj_", "bkar_", "bkur_", "bktx_", "bkcqt_", "bkct_", "bkpt_", "bkrt_",
        "bktr_", "bkat_", "bkpat_", "bkps_",
      ], body: #"(?=[\w.-]{38})[0-9A-Za-z_-]{2,800}(?:\.[0-9A-Za-z_-]{2,800}){0,2}"#,
      entropyFloor: 3.2, reach: 2_048, hit: "bkct_{base58:22}.{alnum:40}", miss: "bkct_{alnum:30}"),
  ]
}
