/// PyPI.
enum PyPIRules {
  static let all: [Rule] = [pypi]

  /// A macaroon: version and location (`pypi.org`) come first, so real ones begin with `AgE`.
  private static let pypi = Rule.token(
    "pypi_token", "PyPI upload token", prefixes: ["pypi-"],
    body: PatternPieces.mixed("0-9A-Za-z_-", 50, 1_000, needed: ["0-9", "A-Z", "a-z"]),
    confidence: 0.98,
    check: { candidate, confidence in
      candidate.secret.dropFirst(5).starts(with: "AgE".utf8) ? confidence : min(confidence, 0.8)
    }, hit: "pypi-AgEIcHlwaS5vcmc{base64url:149}{alnum:1}",
    miss: "pypi-AgEIcHlwaS5vcmc{base64url:30}")
}
