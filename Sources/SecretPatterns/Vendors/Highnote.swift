/// Highnote. Base64 of `key_` behind a prefix that looks like Stripe's.
enum HighnoteRules {
  static let all: [Rule] = [
    .token(
      "highnote_key", "Highnote API key",
      prefixes: ["sk_live_", "sk_test_", "rk_live_", "rk_test_"].map { $0 + "a2V5X" },
      body: "[0-9A-Za-z+/]{60,100}={0,2}", end: PatternPieces.base64WordEnd, confidence: 0.98,
      entropyFloor: 3.8, hit: "sk_{live|test}_a2V5Xz{base64:69}=", miss: "sk_live_a2V5Xz{base64:40}")
  ]
}
