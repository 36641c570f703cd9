/// Reddit.
enum RedditRules {
  static let all: [Rule] = [
    .named(
      "reddit_client_secret", "Reddit client secret", names: ["reddit"],
      rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.mixed("0-9A-Za-z_-", 27, 30, needed: ["0-9", "A-Za-z"]),
      end: PatternPieces.hyphenEnd,
      confidence: 0.75, entropyFloor: 3.3, sampleName: "REDDIT_CLIENT_SECRET", hit: "{alnum:28}a1",
      miss: "{alnum:24}a1")
  ]
}
