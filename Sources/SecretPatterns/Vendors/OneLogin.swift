/// OneLogin.
enum OneLoginRules {
  static let all: [Rule] = [
    .named(
      "onelogin_secret", "OneLogin client secret", names: ["onelogin", "one_login"],
      rest: PatternPieces.secretName, value: PatternPieces.mixedHex(64), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "ONELOGIN_CLIENT_SECRET", hit: "{hex:62}7b", miss: "{hex:60}7b")
  ]
}
