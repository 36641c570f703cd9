/// RubyGems.
enum RubyGemsRules {
  static let all: [Rule] = [
    .token(
      "rubygems_key", "RubyGems API key", prefixes: ["rubygems_"], body: PatternPieces.hex(48),
      confidence: 0.98, hit: "rubygems_{hex:48}", miss: "rubygems_{hex:47}")
  ]
}
