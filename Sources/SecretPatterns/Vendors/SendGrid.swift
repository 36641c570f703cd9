/// SendGrid.
enum SendGridRules {
  static let all: [Rule] = [
    .token(
      "sendgrid_key", "SendGrid API key", prefixes: ["SG."],
      body: #"[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}"#, confidence: 0.98,
      hit: "SG.{base64url:22}.{base64url:43}", miss: "SG.{base64url:22}.{base64url:42}")
  ]
}
