/// ReadMe.
enum ReadMeRules {
  static let all: [Rule] = [
    .token(
      "readme_key", "ReadMe API key", prefixes: ["rdme_"], body: "[0-9a-z]{70}", confidence: 0.98,
      hit: "rdme_xn8s9h{hex:64}", miss: "rdme_xn8s9h{hex:60}")
  ]
}
