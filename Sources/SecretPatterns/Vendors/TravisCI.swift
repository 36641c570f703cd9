/// Travis CI.
enum TravisCIRules {
  static let all: [Rule] = [
    .named(
      "travis_token", "Travis CI API token", names: ["travis"],
      rest: PatternPieces.nameNear("token|key|secret"),
      value: PatternPieces.mixed("0-9A-Za-z_-", 22, needed: ["0-9", "A-Za-z"]),
      end: PatternPieces.hyphenEnd, confidence: 0.75, entropyFloor: 3.2,
      sampleName: "TRAVIS_API_TOKEN", hit: "{alnum:20}a1", miss: "{alnum:19}a1")
  ]
}
