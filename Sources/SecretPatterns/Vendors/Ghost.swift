/// Ghost.
enum GhostRules {
  static let all: [Rule] = [
    .named(
      "ghost_admin_key", "Ghost admin API key (key id and secret)", names: ["ghost"],
      rest: PatternPieces.secretName, value: "[0-9a-f]{24}:[0-9a-f]{64}", confidence: 0.95,
      sampleName: "GHOST_ADMIN_API_KEY", hit: "{hex:24}:{hex:64}", miss: "{hex:24}:{hex:60}")
  ]
}
