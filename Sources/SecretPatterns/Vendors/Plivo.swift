/// Plivo.
enum PlivoRules {
  static let all: [Rule] = [
    .named(
      "plivo_token", "Plivo auth token", names: ["plivo"], rest: PatternPieces.nameNear("token|secret"),
      value: PatternPieces.mixed("0-9A-Za-z_-", 40, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd,
      entropyFloor: 3.5, sampleName: "PLIVO_AUTH_TOKEN", hit: "{alnum:37}aB3", miss: "{alnum:36}aB3"
    )
  ]
}
