/// Polar (billing): tokens of people, organisations and OAuth clients, webhook secrets.
enum PolarRules {
  static let all: [Rule] = [
    .token(
      "polar_token", "Polar access token or secret",
      prefixes: ["at", "oat", "pat", "rt", "cs", "crt", "whs"].map { "polar_\($0)_" },
      body: PatternPieces.mixed("0-9A-Za-z_-", 20, 100, needed: ["0-9A-Z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.97, entropyFloor: 3.3, hit: "polar_{oat|pat|at_u}_{alnum:42}7",
      miss: "polar_oat_{alnum:14}")
  ]
}
