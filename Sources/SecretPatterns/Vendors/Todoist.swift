/// Todoist.
enum TodoistRules {
  static let all: [Rule] = [
    .named(
      "todoist_token", "Todoist API token", names: ["todoist"], rest: PatternPieces.secretName,
      value: PatternPieces.mixedHex(40), confidence: 0.8, entropyFloor: 2.7,
      sampleName: "TODOIST_API_TOKEN", hit: "{hex:38}7b", miss: "{hex:36}7b")
  ]
}
