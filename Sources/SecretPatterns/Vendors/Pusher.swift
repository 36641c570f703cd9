/// Pusher.
enum PusherRules {
  static let all: [Rule] = [
    .named(
      "pusher_secret", "Pusher Channels secret", names: ["pusher"],
      rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.mixed("0-9a-f", 20, needed: ["0-9", "a-f"]), entropyFloor: 2.5,
      sampleName: "PUSHER_APP_SECRET", hit: "{hex:18}a1", miss: "{hex:17}a1")
  ]
}
