/// Mailjet.
enum MailjetRules {
  static let all: [Rule] = [
    .named(
      "mailjet_key", "Mailjet API or secret key", names: ["mailjet", "mj_apikey"],
      value: PatternPieces.hex(32), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "MAILJET_API_SECRET",
      hit: "{hex:32}", miss: "{hex:31}")
  ]
}
