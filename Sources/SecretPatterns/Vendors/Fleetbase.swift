/// Fleetbase.
enum FleetbaseRules {
  static let all: [Rule] = [
    .token(
      "fleetbase_key", "Fleetbase API key", prefixes: ["flb_live_", "flb_test_"], body: "[0-9A-Za-z]{20}",
      confidence: 0.95, entropyFloor: 3, hit: "flb_{live|test}_{alnum:20}", miss: "flb_live_{alnum:16}")
  ]
}
