/// Cloudsmith.
enum CloudsmithRules {
  static let all: [Rule] = [
    .token(
      "cloudsmith_key", "Cloudsmith service or user API key", prefixes: ["csa_"],
      body: "[0-9a-f]{30}[0-9A-Za-z]{6}", confidence: 0.97, entropyFloor: 3, hit: "csa_{hex:30}{alnum:6}",
      miss: "csa_{hex:28}{alnum:6}")
  ]
}
