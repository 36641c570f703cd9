/// Coveralls.
enum CoverallsRules {
  static let all: [Rule] = [
    .named(
      "coveralls_token", "Coveralls repository token", names: ["coveralls", "repo_token"],
      value: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 3.3, sampleName: "COVERALLS_REPO_TOKEN", hit: "{alnum:30}a1",
      miss: "{alnum:29}a1")
  ]
}
