/// Mailchimp and Mandrill.
enum MailchimpRules {
  static let all: [Rule] = [
    // The only literal stands behind the key, at a fixed distance.
    Rule(
      id: "mailchimp_key", summary: "Mailchimp API key",
      pattern: PatternPieces.start + "[0-9a-f]{32}-us[0-9]{1,2}" + PatternPieces.end,
      keywords: (1...9).map { .exact("-us\($0)") }, anchor: .keyword(lead: 32), confidence: 0.96,
      entropyFloor: 2.9, samples: .tokens("{hex:32}-us{1|7|12|21}", miss: "{hex:31}-us12")),
    .named(
      "mandrill_key", "Mandrill (Mailchimp Transactional) API key", names: ["mandrill"],
      value: "(?:md-)?" + PatternPieces.mixed("0-9A-Za-z_-", 22, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd, confidence: 0.8, entropyFloor: 3.2,
      sampleName: "MANDRILL_API_KEY",
      hit: "{alnum:19}aB3", miss: "{alnum:18}aB3"),
  ]
}
