/// Shippo.
enum ShippoRules {
  static let all: [Rule] = [
    .token(
      "shippo_token", "Shippo API token", prefixes: ["shippo_live_", "shippo_test_"],
      body: "[0-9a-fA-F]{40}", confidence: 0.98, hit: "shippo_{live|test}_{hex:40}",
      miss: "shippo_live_{hex:39}")
  ]
}
