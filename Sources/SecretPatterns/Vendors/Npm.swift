/// npm.
enum NpmRules {
  static let all: [Rule] = [npm]

  private static let npm = Rule(
    id: "npm_token", summary: "npm access token",
    pattern: PatternPieces.start + "npm_[0-9A-Za-z]{36}" + PatternPieces.end, keywords: [.exact("npm_")],
    confidence: 0.85,
    check: Rule.base62Checksum,
    samples: Samples(
      hit: .base62Checksummed(prefix: "npm_", body: 30), miss: .token("npm_{alnum:35}")))
}
