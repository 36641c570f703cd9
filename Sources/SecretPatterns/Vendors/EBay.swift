/// eBay.
enum EBayRules {
  static let all: [Rule] = [
    Rule(
      id: "ebay_cert_id", summary: "eBay certificate id (client secret), production or sandbox",
      // Application ids hold the same word in their middle.
      pattern: "(?<![0-9A-Za-z_-])(?:PRD|SBX)-[0-9a-f]{8,12}(?:-[0-9a-f]{4}){3}-[0-9a-f]{4,12}"
        + PatternPieces.hyphenEnd,
      keywords: Keyword.hexStarts("PRD-") + Keyword.hexStarts("SBX-"), confidence: 0.93, entropyFloor: 2.5,
      samples: .tokens(
        "{PRD|SBX}-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}", miss: "PRD-{hex:9}-{hex:8}"))
  ]
}
