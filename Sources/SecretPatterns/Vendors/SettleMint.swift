/// SettleMint.
enum SettleMintRules {
  static let all: [Rule] = [
    .token(
      "settlemint_token", "SettleMint access token", prefixes: ["sm_aat_", "sm_pat_", "sm_sat_"],
      body: "[0-9A-Za-z]{16}", confidence: 0.95, entropyFloor: 2.6,
      hit: "sm_{aat|pat|sat}_{alnum:16}", miss: "sm_pat_{alnum:14}")
  ]
}
