/// Brevo.
enum BrevoRules {
  static let all: [Rule] = [
    .token(
      "brevo_key", "Brevo (Sendinblue) API or SMTP key", prefixes: ["xkeysib-", "xsmtpsib-"],
      body: "[0-9a-f]{64}-[0-9A-Za-z]{16}", confidence: 0.99,
      hit: "{xkeysib|xsmtpsib}-{hex:64}-{alnum:16}", miss: "xkeysib-{hex:64}-{alnum:15}")
  ]
}
