/// MiniMax.
enum MiniMaxRules {
  static let all: [Rule] = [
    .token(
      "minimax_key", "MiniMax API key", prefixes: ["sk-api-", "sk-cp-"], body: "[0-9A-Za-z_-]{100,140}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 4, hit: "sk-{api|cp}-{base64url:119}",
      miss: "sk-api-{base64url:80}")
  ]
}
