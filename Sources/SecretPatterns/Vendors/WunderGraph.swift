/// WunderGraph Cosmo.
enum WunderGraphRules {
  static let all: [Rule] = [
    .token(
      "wundergraph_key", "WunderGraph Cosmo API key", prefixes: ["cosmo_"], body: PatternPieces.hex(32),
      confidence: 0.97,
      entropyFloor: 2.8, hit: "cosmo_{hex:32}", miss: "cosmo_{hex:30}")
  ]
}
