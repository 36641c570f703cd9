/// Trello.
enum TrelloRules {
  static let all: [Rule] = [
    .token(
      "trello_token", "Trello API token", prefixes: ["ATTA"], body: "[0-9a-fA-F]{60,76}",
      confidence: 0.97, hit: "ATTA{hex:64}{HEX:8}", miss: "ATTA{hex:50}"),
    .named(
      "trello_legacy_token", "Trello API token or secret of the old kind", names: ["trello"],
      rest: #"[\w.\- \t]{0,20}?(?:token|secret)\w{0,8}"#, value: PatternPieces.mixedHex(64),
      confidence: 0.8, entropyFloor: 2.9, sampleName: "TRELLO_TOKEN", hit: "{hex:62}7b",
      miss: "{hex:60}7b"),
  ]
}
