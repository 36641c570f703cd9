/// Mercury (banking).
enum MercuryRules {
  static let all: [Rule] = [
    .token(
      "mercury_token", "Mercury API token", prefixes: ["mercury_production_", "mercury_sandbox_"],
      body: "[a-z]{3,6}_[0-9A-Za-z]{40,50}_yrucrem", confidence: 0.99,
      hit: "mercury_{production|sandbox}_wma_{alnum:45}_yrucrem", miss: "mercury_production_wma_{alnum:45}")
  ]
}
