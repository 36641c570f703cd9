/// Proof (Notarize).
enum ProofRules {
  static let all: [Rule] = [
    .token(
      "proof_key", "Proof (Notarize) API key", prefixes: ["prf_", "prf_cli_"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 20, 80, needed: ["A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd,
      confidence: 0.85, entropyFloor: 3.6, check: Rule.randomBody(after: 4), hit: "prf_{alnum:37}aB3",
      miss: "prf_{lower:30}")
  ]
}
