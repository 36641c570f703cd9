/// Octopus Deploy.
enum OctopusDeployRules {
  static let all: [Rule] = [
    .token(
      "octopus_key", "Octopus Deploy API key", prefixes: ["API-"],
      body: PatternPieces.mixed("0-9A-Z", 25, 34, needed: ["0-9", "A-Z"]), end: PatternPieces.hyphenEnd,
      confidence: 0.9, entropyFloor: 3, hit: "API-{upperalnum:24-32}A1", miss: "API-{upper:26}")
  ]
}
