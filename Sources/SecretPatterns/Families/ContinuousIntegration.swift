/// Build servers and deployment.
enum ContinuousIntegrationRules {
  static let all: [Rule] = [
    .token(
      "circleci_token", "CircleCI personal or project API token", prefixes: ["CCIPAT_", "CCIPRJ_"],
      body: "[0-9A-Za-z]{22}_[0-9a-f]{40}", confidence: 0.98,
      hit: "{CCIPAT|CCIPRJ}_{base58:22}_{hex:40}", miss: "CCIPAT_{base58:21}_{hex:40}"),
    .named(
      "circleci_legacy_token", "CircleCI API token of the old format",
      names: ["circleci", "circle_ci", "circle-token", "circle_token"],
      value: PlatformShape.hex(40),
      confidence: 0.75, entropyFloor: 3, sampleName: "CIRCLECI_TOKEN", hit: "{hex:40}",
      miss: "{hex:39}"),
    .named(
      "travis_token", "Travis CI API token", names: ["travis"],
      rest: PlatformShape.rest("token|key|secret"),
      value: PlatformShape.mixed("0-9A-Za-z_-", 22, needed: ["0-9", "A-Za-z"]),
      end: Fragment.hyphenEnd, confidence: 0.75, entropyFloor: 3.2,
      sampleName: "TRAVIS_API_TOKEN", hit: "{alnum:20}a1", miss: "{alnum:19}a1"),
    .named(
      "drone_token", "Drone CI access token",
      names: ["drone_token", "droneci", "drone_access", "drone_server_token"],
      value: PlatformShape.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 3.2, sampleName: "DRONE_TOKEN", hit: "{alnum:30}a1", miss: "{alnum:29}a1"),
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
    .named(
      "jenkins_token", "Jenkins API token", names: ["jenkins"], value: "11[0-9a-f]{32}",
      confidence: 0.85, entropyFloor: 3, sampleName: "JENKINS_TOKEN", hit: "11{hex:32}",
      miss: "12{hex:32}"),
    // The header decodes to {"typ": "TCV2"}.
    .token(
      "teamcity_token", "TeamCity access token", prefixes: ["eyJ0eXAiOiAiVENWMiJ9."],
      body: #"[0-9A-Za-z_-]{36}\.[0-9A-Za-z_-]{48}"#, end: Fragment.hyphenEnd,
      confidence: 0.98,
      hit: "eyJ0eXAiOiAiVENWMiJ9.{base64url:36}.{base64url:48}",
      miss: "eyJ0eXAiOiAiVENWMiJ9.{base64url:36}.{base64url:47}"),
    .token(
      "jetbrains_token", "JetBrains permanent token (YouTrack, Hub, Marketplace)",
      prefixes: ["perm:", "perm-"],
      body: #"[0-9A-Za-z+/_-]{2,120}={0,2}\.[0-9A-Za-z+/_-]{2,120}={0,2}\.[0-9A-Za-z]{30}"#,
      hit: "perm:{alnum:12}==.{alnum:11}=.{alnum:30}", miss: "perm:{alnum:12}==.{alnum:30}"),
    .token(
      "harness_token", "Harness personal or service account token", prefixes: ["pat.", "sat."],
      body: #"[0-9A-Za-z_-]{22}\.[0-9A-Za-z]{24}\.[0-9A-Za-z]{20}"#,
      hit: "{pat|sat}.{base64url:22}.{hex:24}.{alnum:20}",
      miss: "pat.{base64url:22}.{hex:24}.{alnum:19}"),
    .token(
      "octopus_key", "Octopus Deploy API key", prefixes: ["API-"],
      body: PlatformShape.mixed("0-9A-Z", 26, needed: ["0-9", "A-Z"]), end: Fragment.hyphenEnd,
      confidence: 0.9, entropyFloor: 3, hit: "API-{upperalnum:24}A1", miss: "API-{upper:26}"),
    .token(
      "chromatic_token", "Chromatic project token", prefixes: ["chpt_"], body: "[0-9a-f]{12,16}",
      confidence: 0.9, hit: "chpt_{hex:15}", miss: "chpt_{hex:11}"),
  ]
}
