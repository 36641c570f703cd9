/// DigitalOcean.
enum DigitalOceanRules {
  static let all: [Rule] = [
    .token(
      "digitalocean_token", "DigitalOcean personal access token", prefixes: ["dop_v1_"],
      body: "[0-9a-f]{64}", confidence: 0.99, hit: "dop_v1_{hex:64}", miss: "dop_v1_{hex:63}"),
    .token(
      "digitalocean_oauth_token", "DigitalOcean OAuth access or refresh token",
      prefixes: ["doo_v1_", "dor_v1_"], body: "[0-9a-f]{64}", confidence: 0.99,
      hit: "{doo|dor}_v1_{hex:64}", miss: "doo_v1_{hex:63}"),
    .named(
      "digitalocean_spaces_secret", "DigitalOcean Spaces secret key",
      names: [
        "spaces_secret", "spaces-secret", "spacessecret", "do_spaces", "digitalocean_spaces",
      ],
      value: PatternPieces.everyKind(43, of: "0-9A-Za-z/+") + "[0-9A-Za-z/+]{43}",
      end: PatternPieces.base64End, confidence: 0.8, entropyFloor: 3.8,
      sampleName: "SPACES_SECRET_ACCESS_KEY", hit: "a1B{base64:40}", miss: "a1B{base64:39}"),
  ]
}
