/// Code Climate.
enum CodeClimateRules {
  static let all: [Rule] = [
    .named(
      "codeclimate_reporter_id", "Code Climate test reporter id",
      names: ["cc_test_reporter_id", "codeclimate_repo_token", "code_climate_repo_token", "codeclimate"],
      rest: #"[\w.\- \t]{0,24}?"#, value: PatternPieces.mixedHex(64), confidence: 0.85, entropyFloor: 3,
      sampleName: "CC_TEST_REPORTER_ID", hit: "{hex:62}7b", miss: "{hex:60}7b")
  ]
}
