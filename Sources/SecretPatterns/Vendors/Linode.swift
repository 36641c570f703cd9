/// Linode.
enum LinodeRules {
  static let all: [Rule] = [
    .named(
      "linode_token", "Linode API token", names: ["linode"], rest: PatternPieces.secretWord,
      value: "[0-9a-f]{64}", confidence: 0.85, entropyFloor: 3,
      sampleName: "{LINODE_TOKEN|linode_api_key}", hit: "{hex:64}", miss: "{hex:63}")
  ]
}
