/// Shodan.
enum ShodanRules {
  static let all: [Rule] = [
    .named(
      "shodan_key", "Shodan API key", names: ["shodan"], rest: PatternPieces.secretName,
      value: PatternPieces.mixed(32), confidence: 0.8, entropyFloor: 3.2,
      sampleName: "SHODAN_API_KEY", hit: "{alnum:29}7qX", miss: "{alnum:26}7qX")
  ]
}
