/// Sanity.
enum SanityRules {
  static let all: [Rule] = [
    .named(
      "sanity_token", "Sanity API token", names: ["sanity"], rest: PatternPieces.secretName,
      value: "sk[0-9A-Za-z]{79}(?:[0-9A-Za-z]{99})?", confidence: 0.9, entropyFloor: 3.6,
      sampleName: "SANITY_API_TOKEN", hit: "sk{alnum:79}", miss: "sk{alnum:70}")
  ]
}
