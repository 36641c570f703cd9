/// Hetzner.
enum HetznerRules {
  static let all: [Rule] = [
    .named(
      "hetzner_token", "Hetzner Cloud API token", names: ["hcloud", "hetzner"],
      rest: PatternPieces.secretWord, value: PatternPieces.everyKind(64) + "[0-9A-Za-z]{64}",
      confidence: 0.85, entropyFloor: 4, sampleName: "{HCLOUD_TOKEN|hetzner_api_token}",
      hit: "a1B{alnum:61}", miss: "a1B{alnum:60}")
  ]
}
