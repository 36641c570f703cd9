/// Zoho.
enum ZohoRules {
  static let all: [Rule] = [
    .token(
      "zoho_token", "Zoho OAuth access or refresh token", prefixes: ["1000."],
      body: #"[0-9a-f]{32}\.[0-9a-f]{32}"#, confidence: 0.97, hit: "1000.{hex:32}.{hex:32}",
      miss: "1000.{hex:32}.{hex:30}")
  ]
}
