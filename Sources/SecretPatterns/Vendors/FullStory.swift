/// FullStory.
enum FullStoryRules {
  static let all: [Rule] = [
    .token(
      "fullstory_key", "FullStory API key", prefixes: ["na1.", "eu1."],
      body: PatternPieces.everyKind(60, of: "0-9A-Za-z+/") + "[0-9A-Za-z+/]{20,200}={0,2}",
      end: #"(?![0-9A-Za-z_+/=-]|\.[0-9A-Za-z])"#, confidence: 0.85, entropyFloor: 3.8,
      check: Rule.randomBody(after: 4),
      hit: "{na1|eu1}.{alnum:50}aB3{alnum:47}", miss: "na1.{lower:30}")
  ]
}
