/// Razorpay.
enum RazorpayRules {
  static let all: [Rule] = [
    .named(
      "razorpay_secret", "Razorpay key secret (the rzp_… key id is not one)", names: ["razorpay"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,8}"#, value: PatternPieces.mixed(24), confidence: 0.8,
      entropyFloor: 3, sampleName: "RAZORPAY_KEY_SECRET", hit: "{alnum:21}7qX",
      miss: "{alnum:18}7qX"),
    .token(
      "razorpay_key_id", "Razorpay key id (the secret is beside it)", prefixes: ["rzp_live_", "rzp_test_"],
      body: "[0-9A-Za-z]{14}", confidence: 0.6, entropyFloor: 2.6, hit: "rzp_{live|test}_{alnum:14}",
      miss: "rzp_live_{alnum:12}"),
  ]
}
