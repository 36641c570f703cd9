/// E-mail delivery.
enum MailRules {
  static let all: [Rule] = [
    .token(
      "sendgrid_key", "SendGrid API key", prefixes: ["SG."],
      body: #"[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}"#, confidence: 0.98,
      hit: "SG.{base64url:22}.{base64url:43}", miss: "SG.{base64url:22}.{base64url:42}"),
    Rule(
      id: "mailgun_key", summary: "Mailgun API key",
      pattern: Fragment.start + "key-[0-9a-f]{32}" + Fragment.end, keywords: hexStarts("key-"),
      confidence: 0.9, entropyFloor: 2.9, samples: .tokens("key-{hex:32}", miss: "key-{hex:31}")),
    .named(
      "mailgun_signing_key", "Mailgun API or webhook signing key of the new format",
      names: ["mailgun"], rest: #"[\w.\-\s"':={\[(,>]{0,40}?"#,
      value: "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}", confidence: 0.9, entropyFloor: 3,
      sampleName: "MAILGUN_API_KEY", hit: "{hex:32}-{hex:8}-{hex:8}",
      miss: "{hex:32}-{hex:8}-{hex:7}"),
    // The only literal stands behind the key, at a fixed distance.
    Rule(
      id: "mailchimp_key", summary: "Mailchimp API key",
      pattern: Fragment.start + "[0-9a-f]{32}-us[0-9]{1,2}" + Fragment.end,
      keywords: (1...9).map { .exact("-us\($0)") }, anchor: .keyword(lead: 32), confidence: 0.96,
      entropyFloor: 2.9, samples: .tokens("{hex:32}-us{1|7|12|21}", miss: "{hex:31}-us12")),
    .named(
      "mandrill_key", "Mandrill (Mailchimp Transactional) API key", names: ["mandrill"],
      value: "(?:md-)?" + PlatformShape.mixed("0-9A-Za-z_-", 22, needed: ["0-9", "A-Z", "a-z"]),
      end: Fragment.hyphenEnd, confidence: 0.8, entropyFloor: 3.2,
      sampleName: "MANDRILL_API_KEY",
      hit: "{alnum:19}aB3", miss: "{alnum:18}aB3"),
    .token(
      "brevo_key", "Brevo (Sendinblue) API or SMTP key", prefixes: ["xkeysib-", "xsmtpsib-"],
      body: "[0-9a-f]{64}-[0-9A-Za-z]{16}", confidence: 0.99,
      hit: "{xkeysib|xsmtpsib}-{hex:64}-{alnum:16}", miss: "xkeysib-{hex:64}-{alnum:15}"),
    .token(
      "resend_key", "Resend API key", prefixes: ["re_"],
      body: "[1-9A-HJ-NP-Za-km-z]{8}_[1-9A-HJ-NP-Za-km-z]{24}", confidence: 0.9, entropyFloor: 3.5,
      hit: "re_{base58:8}_{base58:24}", miss: "re_{base58:8}_{base58:23}"),
    .named(
      "postmark_token", "Postmark server or account token", names: ["postmark"],
      rest: #"[\w.\-\s"':={\[(,>]{0,40}?"#, value: PlatformShape.uuid, confidence: 0.8,
      sampleName: "POSTMARK_SERVER_TOKEN", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}"),
    .named(
      "sparkpost_key", "SparkPost API key", names: ["sparkpost"], value: PlatformShape.hex(40),
      confidence: 0.8, entropyFloor: 3, sampleName: "SPARKPOST_API_KEY", hit: "{hex:40}",
      miss: "{hex:39}"),
    .named(
      "mailjet_key", "Mailjet API or secret key", names: ["mailjet", "mj_apikey"],
      value: PlatformShape.hex(32), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "MAILJET_API_SECRET",
      hit: "{hex:32}", miss: "{hex:31}"),
    .token(
      "mailersend_token", "MailerSend API token", prefixes: ["mlsn."], body: PlatformShape.hex(64),
      confidence: 0.98, hit: "mlsn.{hex:64}", miss: "mlsn.{hex:63}"),
    .named(
      "elastic_email_key", "Elastic Email API key",
      names: ["elasticemail", "elastic_email", "elastic-email"],
      value: "[0-9A-F]{96}", confidence: 0.85, entropyFloor: 3, sampleName: "ELASTICEMAIL_API_KEY",
      hit: "{HEX:96}", miss: "{HEX:95}"),
  ]

  /// A prefix with each hexadecimal digit that may follow it: far rarer in text than the prefix.
  static func hexStarts(_ prefix: String) -> [Keyword] {
    "0123456789abcdef".map { .exact("\(prefix)\($0)") }
  }
}
