/// Sourcegraph.
enum SourcegraphRules {
  static let all: [Rule] = [
    .token(
      "sourcegraph_token", "Sourcegraph access token", prefixes: ["sgp_"],
      body: "(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}", hit: "sgp_{hex:16}_{hex:40}",
      miss: "sgp_{hex:16}_{hex:39}"),
    .token(
      "sourcegraph_cody_token", "Sourcegraph Cody or licence token", prefixes: ["slk_"],
      body: PatternPieces.hex(64),
      confidence: 0.98, hit: "slk_{hex:64}", miss: "slk_{hex:60}"),
  ]
}
