/// Shops and site builders.
enum StorefrontRules {
  static let all: [Rule] = [
    .token(
      "woocommerce_secret", "WooCommerce REST consumer secret (ck_… is its public half)",
      prefixes: ["cs_"], body: "[0-9a-f]{40}", confidence: 0.95, hit: "cs_{hex:40}",
      miss: "cs_{hex:32}"),
    .named(
      "etsy_token", "Etsy API key", names: ["etsy"], rest: ValueShape.secretName,
      value: "(?=[a-z]{0,23}[0-9])(?=[0-9]{0,23}[a-z])[0-9a-z]{24}", confidence: 0.75,
      entropyFloor: 2.9, sampleName: "ETSY_API_KEY", hit: "{loweralnum:22}7q",
      miss: "{loweralnum:20}7q"),
    .named(
      "squarespace_token", "Squarespace API key", names: ["squarespace"],
      rest: ValueShape.secretName, value: ValueShape.uuid, confidence: 0.8,
      sampleName: "SQUARESPACE_API_KEY", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
  ]
}
