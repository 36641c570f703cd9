/// Package registries.
enum RegistryRules {
  static let all: [Rule] = [
    npm, pypi,
    .token(
      "rubygems_key", "RubyGems API key", prefixes: ["rubygems_"], body: PlatformShape.hex(48),
      confidence: 0.98, hit: "rubygems_{hex:48}", miss: "rubygems_{hex:47}"),
    .token(
      "crates_io_token", "crates.io API token", prefixes: ["cio"],
      body: PlatformShape.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.9,
      entropyFloor: 3.4, hit: "cio{alnum:29}aB3", miss: "cio{lower:32}"),
    .token(
      "nuget_key", "NuGet API key", prefixes: ["oy2"],
      body: PlatformShape.mixed("0-9a-z", 43, needed: ["0-9", "a-z"]), confidence: 0.95,
      entropyFloor: 3.4, hit: "oy2{loweralnum:43}", miss: "oy2{loweralnum:42}"),
    .token(
      "packagist_token", "Private Packagist token",
      prefixes: ["packagist_ort_", "packagist_out_", "packagist_uut_", "packagist_cut_"],
      body: PlatformShape.hex(68), confidence: 0.98, hit: "packagist_{ort|out|uut|cut}_{hex:68}",
      miss: "packagist_uut_{hex:60}"),
    .token(
      "clojars_token", "Clojars deploy token", prefixes: ["CLOJARS_"], body: "[0-9a-z]{60}",
      confidence: 0.97, hit: "CLOJARS_{hex:60}", miss: "CLOJARS_{hex:59}"),
    .token(
      "artifactory_key", "JFrog Artifactory API key", prefixes: ["AKCp"],
      body: PlatformShape.mixed("0-9A-Za-z", 68, 70, needed: ["0-9", "A-Z", "a-z"]),
      confidence: 0.97, hit: "AKCp{alnum:69}", miss: "AKCp{alnum:67}"),
    // Base64 of `reftkn:`, version, expiry, random characters.
    .token(
      "jfrog_reference_token", "JFrog reference token", prefixes: ["cmVmdGtuO"],
      body: "[0-9A-Za-z_-]{55}", end: Fragment.hyphenEnd, confidence: 0.97,
      hit: "cmVmdGtuOjAxOj{alnum:50}", miss: "cmVmdGtuOjAxOj{alnum:49}"),
  ]

  private static let npm = Rule(
    id: "npm_token", summary: "npm access token",
    pattern: Fragment.start + "npm_[0-9A-Za-z]{36}" + Fragment.end, keywords: [.exact("npm_")],
    confidence: 0.85,
    check: Rule.base62Checksum,
    samples: Samples(
      hit: .base62Checksummed(prefix: "npm_", body: 30), miss: .token("npm_{alnum:35}")))

  /// A macaroon: version and location (`pypi.org`) come first, so real ones begin with `AgE`.
  private static let pypi = Rule.token(
    "pypi_token", "PyPI upload token", prefixes: ["pypi-"],
    body: PlatformShape.mixed("0-9A-Za-z_-", 50, 1_000, needed: ["0-9", "A-Z", "a-z"]),
    confidence: 0.98,
    check: { candidate, confidence in
      candidate.secret[5...].starts(with: "AgE".utf8) ? confidence : min(confidence, 0.8)
    }, hit: "pypi-AgEIcHlwaS5vcmc{base64url:149}{alnum:1}",
    miss: "pypi-AgEIcHlwaS5vcmc{base64url:30}")
}
