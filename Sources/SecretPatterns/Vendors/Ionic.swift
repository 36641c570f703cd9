/// Ionic Appflow.
enum IonicRules {
  static let all: [Rule] = [
    .token(
      "ionic_token", "Ionic personal access token", prefixes: ["ion_"],
      body: PatternPieces.mixed("0-9A-Za-z", 42, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.95,
      entropyFloor: 3.6, hit: "ion_{alnum:39}aB3", miss: "ion_{alnum:36}aB3")
  ]
}
