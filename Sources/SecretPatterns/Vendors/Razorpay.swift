/// Razorpay.
enum RazorpayRules {
  static let all: [Rule] = [
    .named(
      "razorpay_secret", "Razorpay key secret (the rzp_… key id is not one)", names: ["razorpay"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,8}"#, value: PatternPieces.mixed(24), confidence: 0.8,
      entropyFloor: 3, sampleName: "RAZORPAY_KEY_SECRET", hit: "{alnum:21}7qX",
      miss: "{alnum:18}7qX")
  ]
}
