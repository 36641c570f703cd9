/// EasyPost.
enum EasyPostRules {
  static let all: [Rule] = [
    .token(
      "easypost_key", "EasyPost API key, production or test", prefixes: ["EZAK", "EZTK"],
      body: "[0-9A-Za-z]{54}", confidence: 0.97, entropyFloor: 3.5, hit: "{EZAK|EZTK}{alnum:54}",
      miss: "EZAK{alnum:50}")
  ]
}
