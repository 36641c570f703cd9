/// Pagar.me.
enum PagarMeRules {
  static let all: [Rule] = [
    .token(
      "pagarme_key", "Pagar.me API key", prefixes: ["ak_live_", "ak_test_"], body: "[0-9A-Za-z]{30}",
      confidence: 0.97,
      entropyFloor: 3.3, hit: "ak_{live|test}_{alnum:30}", miss: "ak_live_{alnum:26}")
  ]
}
