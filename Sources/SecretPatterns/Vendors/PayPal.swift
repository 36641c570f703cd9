/// PayPal.
enum PayPalRules {
  static let all: [Rule] = [
    .named(
      "paypal_client_secret", "PayPal application secret", names: ["paypal"],
      rest: #"[\w.\- \t]{0,20}?secret\w{0,8}"#, value: PatternPieces.mixed(80, "0-9A-Za-z_-"),
      end: PatternPieces.hyphenEnd, confidence: 0.85, entropyFloor: 3.8,
      sampleName: "PAYPAL_CLIENT_SECRET", hit: "E{alnum:76}7qX", miss: "E{alnum:70}")
  ]
}
