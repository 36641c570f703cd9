/// Mattermost.
enum MattermostRules {
  static let all: [Rule] = [
    .named(
      "mattermost_token", "Mattermost access token", names: ["mattermost", "mm_token"],
      value: PatternPieces.mixed("0-9a-z", 26, needed: ["0-9", "a-z"]), confidence: 0.75,
      entropyFloor: 3.1, sampleName: "MATTERMOST_TOKEN", hit: "{loweralnum:24}a1",
      miss: "{loweralnum:23}a1"),
    .webhook(
      "mattermost_webhook_url", "Mattermost incoming webhook", at: ["/hooks/"],
      path: PatternPieces.mixed("0-9a-z", 26, needed: ["0-9", "a-z"]) + PatternPieces.end,
      confidence: 0.8,
      hit: "url = https://chat.internal/hooks/«{loweralnum:24}a1»",
      miss: "url = https://chat.internal/hooks/{lower:26}"),
  ]
}
