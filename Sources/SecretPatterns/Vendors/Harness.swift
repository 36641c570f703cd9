/// Harness.
enum HarnessRules {
  static let all: [Rule] = [
    .token(
      "harness_token", "Harness personal or service account token", prefixes: ["pat.", "sat."],
      body: #"[0-9A-Za-z_-]{22}\.[0-9A-Za-z]{24}\.[0-9A-Za-z]{20}"#,
      hit: "{pat|sat}.{base64url:22}.{hex:24}.{alnum:20}",
      miss: "pat.{base64url:22}.{hex:24}.{alnum:19}")
  ]
}
