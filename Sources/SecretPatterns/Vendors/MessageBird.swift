/// MessageBird.
enum MessageBirdRules {
  static let all: [Rule] = [
    .named(
      "messagebird_key", "MessageBird access key", names: ["messagebird", "message_bird"],
      value: PatternPieces.mixed("0-9A-Za-z", 25, needed: ["0-9", "A-Za-z"]), entropyFloor: 3.2,
      sampleName: "MESSAGEBIRD_API_KEY", hit: "{alnum:23}a1", miss: "{alnum:22}a1")
  ]
}
