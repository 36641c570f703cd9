/// Ionic Appflow.
enum IonicRules {
  static let all: [Rule] = [
    // `ion_` ends every third function's name: what may stand before a token is part of the keyword.
    Rule(
      id: "ionic_token", summary: "Ionic personal access token",
      pattern: #"[\s"'`=:>(,/](ion_"# + PatternPieces.mixed("0-9A-Za-z", 42, needed: ["0-9", "A-Z", "a-z"])
        + ")"
        + PatternPieces.end,
      group: 1, keywords: " \t\n\"'`=:>(,/".map { .exact("\($0)ion_") }, confidence: 0.95, entropyFloor: 3.6,
      samples: .tokens("ion_{alnum:39}aB3", miss: "ion_{alnum:36}aB3"))
  ]
}
