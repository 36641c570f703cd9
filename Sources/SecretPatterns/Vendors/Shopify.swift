/// Shopify tokens: five-letter kind and 32 hexadecimal digits.
enum ShopifyRules {
  static let all: [Rule] = [
    .token(
      "shopify_token", "Shopify admin, custom-app or private-app token, or shared secret",
      prefixes: ["shpat_", "shpca_", "shppa_", "shpss_"], body: "[0-9a-fA-F]{32}", confidence: 0.99,
      hit: "{shpat|shpca|shppa|shpss}_{hex:32}", miss: "shpat_{hex:30}"),
    .token(
      "shopify_partner_token", "Shopify partner API token or theme access password",
      prefixes: ["prtapi_", "shptka_"], body: "[0-9a-f]{32}", confidence: 0.97,
      hit: "{prtapi|shptka}_{hex:32}", miss: "prtapi_{hex:31}"),
  ]
}
