/// StackHawk.
enum StackHawkRules {
  static let all: [Rule] = [
    .token(
      "stackhawk_key", "StackHawk API key", prefixes: ["hawk."],
      body: #"[0-9A-Za-z_-]{20}\.[0-9A-Za-z_-]{20}"#,
      end: PatternPieces.hyphenEnd, confidence: 0.98, entropyFloor: 3.4,
      hit: "hawk.{base64url:20}.{base64url:19}a",
      miss: "hawk.{base64url:20}.{base64url:14}")
  ]
}
