/// Twitch.
enum TwitchRules {
  static let all: [Rule] = [
    .named(
      "twitch_token", "Twitch client secret or access token", names: ["twitch"],
      rest: PatternPieces.nameNear("secret|token|oauth|pass"),
      value: PatternPieces.mixed("0-9a-z", 30, needed: ["0-9", "a-z"]),
      confidence: 0.75, entropyFloor: 3.2, sampleName: "TWITCH_CLIENT_SECRET",
      hit: "{loweralnum:28}a1",
      miss: "{loweralnum:27}a1"),
    Rule(
      id: "twitch_chat_token", summary: "Twitch chat token",
      pattern: PatternPieces.start + "oauth:("
        + PatternPieces.mixed("0-9a-z", 30, needed: ["0-9", "a-z"]) + ")" + PatternPieces.end,
      group: 1, keywords: [.exact("oauth:")], confidence: 0.85, entropyFloor: 3.2,
      samples: .snippets("PASS oauth:«{loweralnum:28}a1»", miss: "PASS oauth:{loweralnum:27}a1")),
    Rule(
      id: "twitch_stream_key", summary: "Twitch stream key",
      pattern: PatternPieces.start + "live_[0-9]{7,12}_[0-9A-Za-z]{28,36}" + PatternPieces.end,
      keywords: (0...9).map { .exact("live_\($0)") }, confidence: 0.97, entropyFloor: 3.5,
      samples: .tokens("live_{digit:9}_{alnum:30}", miss: "live_{digit:9}_{alnum:24}")),
  ]
}
