/// Voyage AI.
enum VoyageRules {
  static let all: [Rule] = [
    .named(
      "voyage_key", "Voyage AI API key", names: ["voyage"], value: "(?:pa|al)-[0-9A-Za-z_-]{43}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 3.6,
      sampleName: "VOYAGE_API_KEY",
      hit: "{pa|al}-{base64url:43}", miss: "pa-{base64url:42}")
  ]
}
