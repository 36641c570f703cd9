/// Braintree.
enum BraintreeRules {
  static let all: [Rule] = [
    .token(
      "braintree_token", "Braintree access token of a merchant",
      prefixes: ["access_token$production$", "access_token$sandbox$"],
      body: #"[0-9a-z]{16}\$[0-9a-f]{32}"#, confidence: 0.99,
      hit: "access_token${production|sandbox}${loweralnum:16}${hex:32}",
      miss: "access_token$production${loweralnum:16}${hex:30}"),
    .named(
      "braintree_private_key", "Braintree private key", names: ["braintree"],
      rest: #"[\w.\- \t]{0,12}?private[_.\- ]?key\w{0,8}"#, value: PatternPieces.mixedHex(32),
      entropyFloor: 2.6, sampleName: "BRAINTREE_PRIVATE_KEY", hit: "{hex:30}7c", miss: "{hex:29}"),
  ]
}
