/// Zuplo, and the services whose keys it issues.
enum ZuploRules {
  static let all: [Rule] = [
    .token(
      "zuplo_key", "API key issued through Zuplo", prefixes: ["zpka_"], body: "[0-9a-z]{32}_[0-9a-f]{8}",
      confidence: 0.99,
      hit: "zpka_{hex:32}_{hex:8}", miss: "zpka_{hex:32}_{hex:6}")
  ]
}
