/// Coinbase.
enum CoinbaseRules {
  static let all: [Rule] = [
    .named(
      "coinbase_token", "Coinbase access token or API secret", names: ["coinbase"],
      rest: PatternPieces.secretName,
      value: "(?:\(PatternPieces.mixed(32))|\(PatternPieces.mixedAlnum(64)))", confidence: 0.8,
      entropyFloor: 2.9, sampleName: "COINBASE_API_SECRET", hit: "{alnum:29}7qX",
      miss: "{alnum:26}7qX"),
    .named(
      "coinbase_cdp_key", "Coinbase developer platform key (Ed25519 key pair in base64)",
      names: ["coinbase", "cdp_api", "cdp_wallet", "privatekey", "private_key"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9A-Za-z+/]{86}==", end: PatternPieces.base64WordEnd,
      confidence: 0.85, entropyFloor: 3.8, sampleName: "{privateKey|CDP_API_KEY_SECRET}",
      hit: "{alnum:86}==", miss: "{alnum:82}=="),
  ]
}
