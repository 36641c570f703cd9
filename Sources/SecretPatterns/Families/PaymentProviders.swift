/// Payment processors with a rule or two each.
enum PaymentProviderRules {
  static let all: [Rule] = [
    Rule(
      id: "checkout_key", summary: "Checkout.com secret key, present or former form",
      // Bare `sk_` ends too many names (`task_`, `mask_`): what stands before it is the keyword.
      pattern: "(?:[\"'=> ](?=sk_)|(?=sk_sbox_)\(Fragment.start))"
        + "(sk_(?:(?:sbox_)?(?=[a-z]{0,26}[2-7])[a-z2-7]{26}[a-z2-7*#$=]"
        + "|(?:test_)?\(ValueShape.uuid)))"
        + Fragment.end,
      group: 1,
      keywords: ["\"sk_", "'sk_", "=sk_", ">sk_", " sk_"].map { .exact($0) } + [.exact("sk_sbox_")],
      confidence: 0.85, entropyFloor: 3,
      samples: .tokens(
        "sk_{sbox_|}{lower:13}4{lower:13}", miss: "sk_{sbox_|}{lower:13}4{lower:9}")),
    .token(
      "mollie_key", "Mollie API key", prefixes: ["live_"], body: ValueShape.mixed(30),
      confidence: 0.8, entropyFloor: 3.2, hit: "live_{alnum:27}7qX", miss: "live_{alnum:24}7qX"),
    .named(
      "mollie_access_token", "Mollie test key or organisation access token", names: ["mollie"],
      rest: ValueShape.secretName,
      value: "(?:test_[0-9A-Za-z]{30}|access_[0-9A-Za-z]{40})", confidence: 0.9,
      sampleName: "MOLLIE_TOKEN", hit: "access_{alnum:40}", miss: "access_{alnum:36}"),
    .token(
      "flutterwave_key", "Flutterwave secret key", prefixes: ["FLWSECK-", "FLWSECK_TEST-"],
      body: "[0-9a-f]{32}(?:-[0-9a-z]{10,20})?-X", confidence: 0.98,
      hit: "FLWSECK{_TEST|}-{hex:32}-X", miss: "FLWPUBK_TEST-{hex:32}-X"),
    .token(
      "flutterwave_encryption_key", "Flutterwave encryption key", prefixes: ["FLWSECK_TEST"],
      body: "-?[0-9a-z]{12}", end: Fragment.hyphenEnd, confidence: 0.9,
      hit: "FLWSECK_TEST-{hex:12}", miss: "FLWSECK_TEST-{hex:10}"),
    .named(
      "gocardless_token", "GoCardless access token", names: ["gocardless"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "(?:live|sandbox)_[0-9A-Za-z_=-]{40,42}",
      end: "(?![0-9A-Za-z_=-])", confidence: 0.9, entropyFloor: 3.3,
      sampleName: "GOCARDLESS_ACCESS_TOKEN", hit: "{live|sandbox}_{alnum:40}",
      miss: "live_{alnum:36}"),
    .named(
      "razorpay_secret", "Razorpay key secret (the rzp_… key id is not one)", names: ["razorpay"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,8}"#, value: ValueShape.mixed(24), confidence: 0.8,
      entropyFloor: 3, sampleName: "RAZORPAY_KEY_SECRET", hit: "{alnum:21}7qX",
      miss: "{alnum:18}7qX"),
    .named(
      "wise_token", "Wise API token",
      names: ["transferwise", "wise_api", "wise-api", "wise_token", "wise-token", "wise_sandbox"],
      rest: #"[\w.\-]{0,16}?"#, value: ValueShape.uuid, confidence: 0.75,
      sampleName: "WISE_API_TOKEN", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:10}"),
    .token(
      "paddle_key", "Paddle API key", prefixes: ["pdl_live_apikey_", "pdl_sdbx_apikey_"],
      body: "[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}", confidence: 0.99,
      hit: "pdl_{live|sdbx}_apikey_{loweralnum:26}_{alnum:22}_{alnum:3}",
      miss: "pdl_live_apikey_{loweralnum:26}_{alnum:22}"),
    .token(
      "paddle_webhook_secret", "Paddle notification secret", prefixes: ["pdl_ntfset_"],
      body: "[0-9a-z]{26}_[0-9A-Za-z+/]{32}", end: ValueShape.base64End, confidence: 0.98,
      hit: "pdl_ntfset_{loweralnum:26}_{base64:31}k",
      miss: "pdl_ntfset_{loweralnum:26}_{alnum:28}"),
  ]
}
