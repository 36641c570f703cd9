/// CircleCI.
enum CircleCIRules {
  static let all: [Rule] = [
    .token(
      "circleci_token", "CircleCI personal or project API token", prefixes: ["CCIPAT_", "CCIPRJ_"],
      body: "[0-9A-Za-z]{22}_[0-9a-f]{40}", confidence: 0.98,
      hit: "{CCIPAT|CCIPRJ}_{base58:22}_{hex:40}", miss: "CCIPAT_{base58:21}_{hex:40}"),
    .named(
      "circleci_legacy_token", "CircleCI API token of the old format",
      names: ["circleci", "circle_ci", "circle-token", "circle_token"],
      value: PatternPieces.hex(40),
      confidence: 0.75, entropyFloor: 3, sampleName: "CIRCLECI_TOKEN", hit: "{hex:40}",
      miss: "{hex:39}"),
  ]
}
