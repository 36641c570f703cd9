/// Exchanges for crypto-currencies and market data.
enum CryptoExchangeRules {
  static let all: [Rule] = [
    .named(
      "coinbase_token", "Coinbase access token or API secret", names: ["coinbase"],
      rest: ValueShape.secretName,
      value: "(?:\(ValueShape.mixed(32))|\(ValueShape.alnum(64)))", confidence: 0.8,
      entropyFloor: 2.9, sampleName: "COINBASE_API_SECRET", hit: "{alnum:29}7qX",
      miss: "{alnum:26}7qX"),
    .named(
      "coinbase_cdp_key", "Coinbase developer platform key (Ed25519 key pair in base64)",
      names: ["coinbase", "cdp_api", "cdp_wallet", "privatekey", "private_key"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9A-Za-z+/]{86}==", end: ValueShape.base64End,
      confidence: 0.85, entropyFloor: 3.8, sampleName: "{privateKey|CDP_API_KEY_SECRET}",
      hit: "{alnum:86}==", miss: "{alnum:82}=="),
    .named(
      "binance_secret", "Binance API key or secret", names: ["binance"],
      rest: ValueShape.secretName, value: ValueShape.mixed(64), confidence: 0.85,
      entropyFloor: 3.6, sampleName: "BINANCE_API_SECRET", hit: "{alnum:61}7qX",
      miss: "{alnum:58}7qX"),
    .named(
      "kraken_secret", "Kraken API key or private key", names: ["kraken"],
      rest: ValueShape.secretName,
      value: "(?:[0-9A-Za-z+/]{86}==|\(ValueShape.mixed(56, "0-9A-Za-z+/")))",
      end: ValueShape.base64End, confidence: 0.85, entropyFloor: 3.6,
      sampleName: "KRAKEN_PRIVATE_KEY", hit: "{alnum:86}==", miss: "{alnum:80}=="),
    .named(
      "kucoin_secret", "KuCoin API secret or key", names: ["kucoin"], rest: ValueShape.secretName,
      value: "(?:\(ValueShape.uuid)|\(ValueShape.hex(24)))", confidence: 0.8, entropyFloor: 2.3,
      sampleName: "KUCOIN_API_SECRET", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .named(
      "bittrex_secret", "Bittrex API key or secret", names: ["bittrex"],
      rest: ValueShape.secretName, value: ValueShape.alnum(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "BITTREX_API_SECRET", hit: "{hex:30}7b", miss: "{hex:28}7b"),
    .named(
      "bitfinex_secret", "Bitfinex API key or secret", names: ["bitfinex"],
      rest: ValueShape.secretName, value: ValueShape.mixed(43), confidence: 0.8, entropyFloor: 3.4,
      sampleName: "BITFINEX_API_SECRET", hit: "{alnum:40}7qX", miss: "{alnum:37}7qX"),
    .named(
      "finnhub_token", "Finnhub API token", names: ["finnhub"], rest: ValueShape.secretName,
      value: "(?=[a-z]{0,19}[0-9])[0-9a-z]{20}(?:[0-9a-z]{20})?", confidence: 0.8,
      entropyFloor: 2.7, sampleName: "FINNHUB_API_KEY", hit: "{loweralnum:18}7q",
      miss: "{loweralnum:15}7q"),
  ]
}
