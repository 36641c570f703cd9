/// SonarQube and SonarCloud.
enum SonarRules {
  static let all: [Rule] = [
    .token(
      "sonar_token", "SonarQube or SonarCloud token", prefixes: ["squ_", "sqp_", "sqa_"],
      body: PatternPieces.hex(40), confidence: 0.98, hit: "{squ|sqp|sqa}_{hex:40}",
      miss: "squ_{hex:39}"),
    .named(
      "sonar_legacy_token", "SonarQube or SonarCloud token of the old format",
      names: ["sonar"], rest: #"[\w.\- \t]{0,16}?(?:login|token|key|secret|pass)\w{0,8}"#,
      value: PatternPieces.hex(40), confidence: 0.75, entropyFloor: 3, sampleName: "SONAR_TOKEN",
      hit: "{hex:40}", miss: "{hex:39}"),
  ]
}
