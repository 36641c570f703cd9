/// DataStax Astra.
enum DataStaxRules {
  static let all: [Rule] = [
    .token(
      "astra_token", "DataStax Astra application token", prefixes: ["AstraCS:"],
      body: "[0-9A-Za-z]{20,32}:[0-9a-f]{64}", confidence: 0.99,
      hit: "AstraCS:{alpha:24}:{hex:64}", miss: "AstraCS:{alpha:24}:{hex:60}")
  ]
}
