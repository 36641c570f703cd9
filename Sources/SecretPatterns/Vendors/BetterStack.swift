/// Better Stack (Logtail).
enum BetterStackRules {
  static let all: [Rule] = [
    .named(
      "betterstack_token", "Better Stack or Logtail token",
      names: ["betterstack", "better_stack", "betteruptime", "logtail"],
      rest: PatternPieces.secretName, value: PatternPieces.mixed(24), confidence: 0.8, entropyFloor: 3,
      sampleName: "LOGTAIL_SOURCE_TOKEN", hit: "{alnum:21}7qX", miss: "{alnum:18}7qX")
  ]
}
