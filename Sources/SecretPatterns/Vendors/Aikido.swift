/// Aikido Security: tokens of its scanner in CI, and client secrets.
enum AikidoRules {
  static let all: [Rule] = [
    .token(
      "aikido_token", "Aikido CI token or client secret", prefixes: ["AIK_CI_", "AIK_SECRET_"],
      body: "(?:(?:US|ME)_)?[0-9A-Za-z]{20,80}", confidence: 0.97, entropyFloor: 3,
      hit: "AIK_{CI|SECRET|CI_US}_{alnum:64}", miss: "AIK_CI_{alnum:16}")
  ]
}
