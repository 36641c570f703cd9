/// Square access tokens and application secrets (`sq0idp-` is a public id).
enum SquareRules {
  static let all: [Rule] = [
    .token(
      "square_token", "Square access token", prefixes: ["sq0atp-", "EAAA"],
      // Facebook tokens begin alike and are longer.
      body: "(?:(?<=-)[0-9A-Za-z_-]{22}|(?<=EAAA)(?=[A-Za-z_-]{0,59}[0-9])[0-9A-Za-z_-]{60})",
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 3,
      hit: "sq0atp-{alnum:21}7", miss: "sq0atp-{alnum:18}"),
    .token(
      "square_oauth_secret", "Square application secret", prefixes: ["sq0csp-"],
      body: "[0-9A-Za-z_-]{43}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      hit: "sq0csp-{alnum:42}x", miss: "sq0csp-{alnum:40}"),
    .token(
      "square_sandbox_secret", "Square application secret or id of the sandbox",
      prefixes: ["sandbox-sq0csb-", "sandbox-sq0idb-", "sandbox-sq0atb-"], body: "[0-9A-Za-z_-]{22,50}",
      end: PatternPieces.hyphenEnd, confidence: 0.6, entropyFloor: 3.2,
      hit: "sandbox-sq0{csb|idb|atb}-{alnum:21}7",
      miss: "sandbox-sq0csb-{alnum:16}"),
  ]
}
