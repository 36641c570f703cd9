/// PayPal and its Braintree gateway.
enum PayPalRules {
  static let all: [Rule] = [
    .token(
      "braintree_token", "Braintree access token of a merchant",
      prefixes: ["access_token$production$", "access_token$sandbox$"],
      body: #"[0-9a-z]{16}\$[0-9a-f]{32}"#, confidence: 0.99,
      hit: "access_token${production|sandbox}${loweralnum:16}${hex:32}",
      miss: "access_token$production${loweralnum:16}${hex:30}"),
    .named(
      "braintree_private_key", "Braintree private key", names: ["braintree"],
      rest: #"[\w.\- \t]{0,12}?private[_.\- ]?key\w{0,8}"#, value: ValueShape.hex(32),
      entropyFloor: 2.6, sampleName: "BRAINTREE_PRIVATE_KEY", hit: "{hex:30}7c", miss: "{hex:29}"),
    .named(
      "paypal_client_secret", "PayPal application secret", names: ["paypal"],
      rest: #"[\w.\- \t]{0,20}?secret\w{0,8}"#, value: ValueShape.mixed(80, "0-9A-Za-z_-"),
      end: Fragment.hyphenEnd, confidence: 0.85, entropyFloor: 3.8,
      sampleName: "PAYPAL_CLIENT_SECRET", hit: "E{alnum:76}7qX", miss: "E{alnum:70}"),
  ]
}
