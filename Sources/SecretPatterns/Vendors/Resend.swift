/// Resend.
enum ResendRules {
  static let all: [Rule] = [
    .token(
      "resend_key", "Resend API key", prefixes: ["re_"],
      body: "[1-9A-HJ-NP-Za-km-z]{8}_[1-9A-HJ-NP-Za-km-z]{24}", confidence: 0.9, entropyFloor: 3.5,
      hit: "re_{base58:8}_{base58:24}", miss: "re_{base58:8}_{base58:23}")
  ]
}
