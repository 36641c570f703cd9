/// Replicate.
enum ReplicateRules {
  static let all: [Rule] = [
    .token(
      "replicate_token", "Replicate API token", prefixes: ["r8_"],
      body: PatternPieces.mixed("0-9A-Za-z", 37, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.97,
      entropyFloor: 3.5, hit: "r8_{alnum:34}aB3", miss: "r8_{alnum:33}aB3")
  ]
}
