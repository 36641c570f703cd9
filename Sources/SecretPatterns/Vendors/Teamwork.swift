/// Teamwork.
enum TeamworkRules {
  static let all: [Rule] = [
    .token(
      "teamwork_token", "Teamwork API token", prefixes: ["tkn.v1_"], body: "[0-9A-Za-z+/_-]{60,100}={0,2}",
      end: PatternPieces.base64WordEnd, confidence: 0.98, entropyFloor: 3.5, hit: "tkn.v1_{alnum:71}=",
      miss: "tkn.v1_{alnum:50}")
  ]
}
