/// WooCommerce.
enum WooCommerceRules {
  static let all: [Rule] = [
    .token(
      "woocommerce_secret", "WooCommerce REST consumer secret (ck_… is its public half)",
      prefixes: ["cs_"], body: "[0-9a-f]{40}", confidence: 0.95, hit: "cs_{hex:40}",
      miss: "cs_{hex:32}")
  ]
}
