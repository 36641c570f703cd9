/// xAI.
enum XAIRules {
  static let all: [Rule] = [
    .token(
      "xai_key", "xAI API key", prefixes: ["xai-"], body: "[0-9A-Za-z_]{80}", confidence: 0.98,
      entropyFloor: 3.8, hit: "xai-{alnum:80}", miss: "xai-{alnum:79}")
  ]
}
