/// Vonage.
enum VonageRules {
  static let all: [Rule] = [
    .named(
      "vonage_secret", "Vonage (Nexmo) API secret", names: ["vonage", "nexmo"],
      rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.mixed("0-9A-Za-z", 16, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 2.8, sampleName: "NEXMO_API_SECRET", hit: "{alnum:14}a1", miss: "{alnum:13}a1")
  ]
}
