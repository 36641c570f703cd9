/// Twilio.
enum TwilioRules {
  static let all: [Rule] = [
    Rule(
      id: "twilio_key", summary: "Twilio API key",
      pattern: PatternPieces.start + "SK[0-9a-fA-F]{32}" + PatternPieces.end,
      keywords: Keyword.hexStarts("SK"), confidence: 0.9, entropyFloor: 2.9,
      samples: .tokens("SK{hex:32}", miss: "SK{hex:31}")),
    .named(
      "twilio_auth_token", "Twilio auth token or API key secret", names: ["twilio"],
      rest: PatternPieces.nameNear("token|secret|pass"),
      value: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]), entropyFloor: 2.9,
      sampleName: "TWILIO_AUTH_TOKEN", hit: "{hex:30}a1", miss: "{hex:29}a1"),
  ]
}
