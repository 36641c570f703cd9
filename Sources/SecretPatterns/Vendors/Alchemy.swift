/// Alchemy.
enum AlchemyRules {
  static let all: [Rule] = [
    .named(
      "alchemy_key", "Alchemy API key",
      names: ["alchemy_", "alchemy-", "alchemyapi", "alchemykey"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8}|(?<=api|key)"#,
      value: PatternPieces.mixed(32, "0-9A-Za-z_-"), end: PatternPieces.hyphenEnd, confidence: 0.8,
      entropyFloor: 3.2, sampleName: "ALCHEMY_API_KEY", hit: "{alnum:29}7qX",
      miss: "{alnum:26}7qX"),
    .located(
      "alchemy_url", "Alchemy endpoint with its key", keywords: [".g.alchemy.com/"],
      before: #"(?i:\.g\.alchemy\.com/(?:nft/)?v[0-9]/)"#, value: "[0-9A-Za-z_-]{21,40}",
      end: PatternPieces.hyphenEnd, confidence: 0.9,
      hit: "RPC=https://eth-mainnet.g.alchemy.com/v2/«{alnum:32}»",
      miss: "RPC=https://eth-mainnet.g.alchemy.com/v2/{alnum:12}"),
    .token(
      "alchemy_token", "Alchemy access token", prefixes: ["alcht_"], body: "[0-9A-Za-z]{30}",
      confidence: 0.98, hit: "alcht_{alnum:30}", miss: "alcht_{alnum:24}"),
  ]
}
