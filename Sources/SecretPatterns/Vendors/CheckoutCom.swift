/// Checkout.com.
enum CheckoutComRules {
  static let all: [Rule] = [
    Rule(
      id: "checkout_key", summary: "Checkout.com secret key, present or former form",
      // Bare `sk_` ends too many names (`task_`, `mask_`): what stands before it is the keyword.
      pattern: "(?:[\"'=> ](?=sk_)|(?=sk_sbox_)\(PatternPieces.start))"
        + "(sk_(?:(?:sbox_)?(?=[a-z]{0,26}[2-7])[a-z2-7]{26}[a-z2-7*#$=]"
        + "|(?:test_)?\(PatternPieces.uuid)))"
        + PatternPieces.end,
      group: 1,
      keywords: ["\"sk_", "'sk_", "=sk_", ">sk_", " sk_"].map { .exact($0) } + [.exact("sk_sbox_")],
      confidence: 0.85, entropyFloor: 3,
      samples: .tokens(
        "sk_{sbox_|}{lower:13}4{lower:13}", miss: "sk_{sbox_|}{lower:13}4{lower:9}"))
  ]
}
