/// Pipedrive.
enum PipedriveRules {
  static let all: [Rule] = [
    .named(
      "pipedrive_token", "Pipedrive API token", names: ["pipedrive"], rest: PatternPieces.secretName,
      value: PatternPieces.mixedHex(40), confidence: 0.8, entropyFloor: 2.7,
      sampleName: "PIPEDRIVE_API_TOKEN", hit: "{hex:38}7b", miss: "{hex:36}7b")
  ]
}
