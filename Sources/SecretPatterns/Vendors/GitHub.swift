/// GitHub tokens: three-letter prefix, 30 random characters, 6 of base-62 CRC-32 (since April 2021),
/// and the bare 40 hexadecimal digits from before.
enum GitHubRules {
  static let all: [Rule] = [
    classic(
      "github_token", "GitHub personal access token or server-to-server token", ["ghp_", "ghs_"]),
    classic("github_oauth", "GitHub OAuth access token", ["gho_"]),
    classic("github_user_token", "GitHub app user-to-server or refresh token", ["ghu_", "ghr_"]),
    .token(
      "github_fine_grained_pat", "GitHub fine-grained personal access token",
      prefixes: ["github_pat_"], body: "[0-9A-Za-z]{22}_[0-9A-Za-z]{59}", confidence: 0.99,
      hit: "github_pat_{alnum:22}_{alnum:59}", miss: "github_pat_{alnum:22}-{alnum:59}"),
    .named(
      "github_legacy_token", "GitHub token of the old format, or OAuth app secret",
      names: ["github"], rest: #"[\w.\- \t]{0,20}?(?:token|secret|pat|pass)\w{0,8}"#,
      value: PatternPieces.hex(40), confidence: 0.7, entropyFloor: 3, sampleName: "GITHUB_TOKEN",
      hit: "{hex:40}", miss: "{hex:39}"),
  ]

  private static func classic(_ id: String, _ summary: String, _ prefixes: [String]) -> Rule {
    Rule(
      id: id, summary: summary,
      pattern: PatternPieces.start + PatternPieces.anyOf(prefixes) + "[0-9A-Za-z]{36,76}" + PatternPieces.end,
      keywords: prefixes.map { .exact($0) }, confidence: 0.9,
      check: Rule.base62Checksum,
      samples: Samples(
        hit: .base62Checksummed(prefix: prefixes[0], body: 30), miss: .token("\(prefixes[0]){alnum:20}")))
  }
}
