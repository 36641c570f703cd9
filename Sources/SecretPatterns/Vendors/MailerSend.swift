/// MailerSend.
enum MailerSendRules {
  static let all: [Rule] = [
    .token(
      "mailersend_token", "MailerSend API token", prefixes: ["mlsn."], body: PatternPieces.hex(64),
      confidence: 0.98, hit: "mlsn.{hex:64}", miss: "mlsn.{hex:63}")
  ]
}
