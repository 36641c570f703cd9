/// Stripe keys: kind, mode and a body that has grown from 24 to about 100 characters. Clerk's and
/// Paystack's secret keys share the form.
enum StripeRules {
  static let all: [Rule] = [
    .token(
      "stripe_key", "Stripe secret or restricted key (also Clerk, Paystack)",
      prefixes: ["sk_live_", "sk_test_", "sk_prod_", "rk_live_", "rk_test_", "rk_prod_"],
      body: "[0-9A-Za-z]{24,247}",
      confidence: 0.97, hit: "{sk|rk}_{live|test|prod}_{alnum:24-99}", miss: "sk_live_{alnum:20}"),
    .token(
      "stripe_webhook_secret", "Webhook signing secret of Stripe, Clerk and other Svix senders",
      prefixes: ["whsec_"], body: "[0-9A-Za-z+/]{32,64}={0,2}", end: PatternPieces.base64WordEnd,
      confidence: 0.97, hit: "whsec_{alnum:32}", miss: "whsec_{alnum:24}"),
  ]
}
