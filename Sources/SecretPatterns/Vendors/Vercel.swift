/// Vercel: since 2025 a prefix, 50 random characters and 6 of base-62 CRC-32; before, 24 characters
/// with nothing to tell them by.
enum VercelRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "vercel_token", "Vercel access token known by its name", prefixes: ["vercel_"],
      body: PatternPieces.everyKind(24) + "[0-9A-Za-z]{24,64}", names: ["vercel", "now_token"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret|auth)?\w{0,8}"#,
      value: PatternPieces.everyKind(24) + "[0-9A-Za-z]{24}", confidence: 0.8, entropyFloor: 3.2,
      hit: "VERCEL_TOKEN=«a1B{alnum:21}»\nauth = \"«vercel_a1B{alnum:21}»\"",
      miss: "VERCEL_TOKEN=a1B{alnum:20}\nauth = \"vercel_a1B{alnum:12}\""),
    prefixed,
  ]

  private static let prefixed = Rule(
    id: "vercel_prefixed_token",
    summary: "Vercel access, integration, app, refresh or AI gateway token",
    pattern: PatternPieces.start + "vc[picark]_[0-9A-Za-z_-]{50}[0-9A-Za-z]{6}"
      + PatternPieces.hyphenEnd,
    keywords: ["vcp_", "vci_", "vca_", "vcr_", "vck_"].map { .exact($0) }, confidence: 0.8,
    entropyFloor: 3.5,
    check: Rule.base62Checksum,
    samples: Samples(
      hit: .base62Checksummed(prefix: "{vcp|vci|vck}_", body: 50), miss: .token("vcp_{alnum:54}")))
}
