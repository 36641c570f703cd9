/// Stytch.
enum StytchRules {
  static let all: [Rule] = [
    .token(
      "stytch_secret", "Stytch project secret", prefixes: ["secret-live-", "secret-test-"],
      body: "[0-9A-Za-z_-]{35}=", end: "", confidence: 0.98,
      hit: "secret-{live|test}-{base64url:35}=", miss: "secret-live-{alnum:30}=")
  ]
}
