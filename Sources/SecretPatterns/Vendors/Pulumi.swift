/// Pulumi.
enum PulumiRules {
  static let all: [Rule] = [
    .token(
      "pulumi_token", "Pulumi access token", prefixes: ["pul-"], body: "[0-9a-f]{40}",
      confidence: 0.98, hit: "pul-{hex:40}", miss: "pul-{hex:38}")
  ]
}
