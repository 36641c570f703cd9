/// Coverage, static analysis and dependency scanners.
enum CodeQualityRules {
  static let all: [Rule] = [
    .token(
      "sonar_token", "SonarQube or SonarCloud token", prefixes: ["squ_", "sqp_", "sqa_"],
      body: PlatformShape.hex(40), confidence: 0.98, hit: "{squ|sqp|sqa}_{hex:40}",
      miss: "squ_{hex:39}"),
    .named(
      "sonar_legacy_token", "SonarQube or SonarCloud token of the old format",
      names: ["sonar"], rest: #"[\w.\- \t]{0,16}?(?:login|token|key|secret|pass)\w{0,8}"#,
      value: PlatformShape.hex(40), confidence: 0.75, entropyFloor: 3, sampleName: "SONAR_TOKEN",
      hit: "{hex:40}", miss: "{hex:39}"),
    .named(
      "codecov_token", "Codecov upload or access token", names: ["codecov"],
      rest: PlatformShape.rest("token|key"), value: PlatformShape.uuid, sampleName: "CODECOV_TOKEN",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}"),
    .named(
      "coveralls_token", "Coveralls repository token", names: ["coveralls", "repo_token"],
      value: PlatformShape.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 3.3, sampleName: "COVERALLS_REPO_TOKEN", hit: "{alnum:30}a1",
      miss: "{alnum:29}a1"),
    .named(
      "snyk_token", "Snyk API token", names: ["snyk"], rest: PlatformShape.rest("token|key|oauth"),
      value: PlatformShape.uuid, sampleName: "SNYK_TOKEN",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}"),
  ]
}
