/// Notification service of the government of Canada (GC Notify).
enum CanadianNotifyRules {
  static let all: [Rule] = [
    .token(
      "canadian_notify_key", "GC Notify API key", prefixes: ["gcntfy-"],
      body: "[0-9A-Za-z_-]{1,128}?-" + PatternPieces.uuid + "-" + PatternPieces.uuid,
      end: PatternPieces.hyphenEnd, confidence: 0.99,
      hit: "gcntfy-{lower:8}-{lower:4}-\(PatternPieces.uuidSample)-\(PatternPieces.uuidSample)",
      miss: "gcntfy-{lower:8}-\(PatternPieces.uuidSample)")
  ]
}
