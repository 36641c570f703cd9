/// Vercel: since 2025 a prefix, 50 random characters and 6 of base-62 CRC-32; before, 24 characters
/// with nothing to tell them by.
enum VercelRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "vercel_token", "Vercel access token known by its name", prefixes: ["vercel_"],
      body: VendorFragment.mixed(24) + "[0-9A-Za-z]{24,64}", names: ["vercel", "now_token"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret|auth)?\w{0,8}"#,
      value: VendorFragment.mixed(24) + "[0-9A-Za-z]{24}", confidence: 0.8, entropyFloor: 3.2,
      hit: "VERCEL_TOKEN=«a1B{alnum:21}»\nauth = \"«vercel_a1B{alnum:21}»\"",
      miss: "VERCEL_TOKEN=a1B{alnum:20}\nauth = \"vercel_a1B{alnum:12}\""),
    prefixed,
  ]

  private static let prefixed = Rule(
    id: "vercel_prefixed_token",
    summary: "Vercel access, integration, app, refresh or AI gateway token",
    pattern: Fragment.start + "vc[picark]_[0-9A-Za-z_-]{50}[0-9A-Za-z]{6}"
      + VendorFragment.base64urlEnd,
    keywords: ["vcp_", "vci_", "vca_", "vcr_", "vck_"].map { .exact($0) }, confidence: 0.8,
    entropyFloor: 3.5,
    check: { candidate, confidence in
      let token = candidate.secret
      return token.suffix(6).elementsEqual(CRC32.base62(token[4...].dropLast(6)))
        ? 0.99 : confidence
    },
    samples: Samples(
      hit: .generated { random in
        let body = SampleTemplate.fill("{alnum:50}", using: &random)
        let sum = String(decoding: CRC32.base62(body.utf8), as: UTF8.self)
        return SampleTemplate.fill("{vcp|vci|vck}", using: &random) + "_" + body + sum
      }, miss: .token("vcp_{alnum:54}")))
}
