/// Mailgun.
enum MailgunRules {
  static let all: [Rule] = [
    Rule(
      id: "mailgun_key", summary: "Mailgun API key",
      pattern: PatternPieces.start + "key-[0-9a-f]{32}" + PatternPieces.end,
      keywords: Keyword.hexStarts("key-"),
      confidence: 0.9, entropyFloor: 2.9, samples: .tokens("key-{hex:32}", miss: "key-{hex:31}")),
    .named(
      "mailgun_signing_key", "Mailgun API or webhook signing key of the new format",
      // The name that stands beside it need not be the vendor's: nothing else has this form.
      names: [
        "mailgun", "api:", "api_key", "api-key", "apikey", "signing_key", "signingkey", "secret", "token",
      ],
      rest: #"(?:(?<=gun)[\w.\-\s"':={\[(,>]{0,40}?|(?<=api:)(?=[0-9a-f])|[\w.\-]{0,24}?)"#,
      value: "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}", confidence: 0.9, entropyFloor: 3,
      sampleName: "MAILGUN_API_KEY", hit: "{hex:32}-{hex:8}-{hex:8}",
      miss: "{hex:32}-{hex:8}-{hex:7}"),
  ]
}
