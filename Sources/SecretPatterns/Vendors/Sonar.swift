/// SonarQube and SonarCloud.
enum SonarRules {
  static let all: [Rule] = [
    .token(
      "sonar_token", "SonarQube or SonarCloud token", prefixes: ["squ_", "sqp_", "sqa_"],
      body: PatternPieces.hex(40), confidence: 0.98, hit: "{squ|sqp|sqa}_{hex:40}",
      miss: "squ_{hex:39}"),
    .token(
      "sonarcloud_token", "SonarQube Cloud token", prefixes: ["sqco_"], body: "[0-9A-Za-z]{59}",
      confidence: 0.98,
      entropyFloor: 3.6, hit: "sqco_{alnum:59}", miss: "sqco_{alnum:50}"),
    // The scanner's own property, on a command line or in its file.
    .placed(
      "sonar_login", "SonarQube token of the old format in a property of the scanner",
      keywords: ["sonar.login", "sonar.token"],
      pattern: #"(?i:sonar\.(?:login|token))["']?[ \t]{0,8}[=:,][ \t]{0,8}\\?["']?([0-9a-f]{40})"#
        + PatternPieces.end,
      confidence: 0.95, entropyFloor: 3, hit: "mvn verify sonar:sonar -Dsonar.{login|token}=«{hex:40}» -B",
      miss: "mvn verify sonar:sonar -Dsonar.login={hex:38} -B"),
    .named(
      "sonar_legacy_token", "SonarQube or SonarCloud token of the old format",
      names: ["sonar"], rest: #"[\w.\- \t]{0,16}?(?:login|token|key|secret|pass)\w{0,8}"#,
      value: PatternPieces.hex(40), confidence: 0.75, entropyFloor: 3, sampleName: "SONAR_TOKEN",
      hit: "{hex:40}", miss: "{hex:39}"),
  ]
}
