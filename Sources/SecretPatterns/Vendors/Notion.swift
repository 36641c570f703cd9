/// Notion integration tokens, present and former prefix.
enum NotionRules {
  static let all: [Rule] = [
    .token(
      "notion_token", "Notion integration token", prefixes: ["ntn_"],
      body: "[0-9]{11}[0-9A-Za-z]{35}", confidence: 0.99, hit: "ntn_{digit:11}{alnum:35}",
      miss: "ntn_{digit:8}{alpha:38}"),
    .token(
      "notion_secret", "Notion integration secret of the old kind", prefixes: ["secret_"],
      body: PatternPieces.mixed(43), confidence: 0.9, entropyFloor: 3.4, hit: "secret_{alnum:40}7qX",
      miss: "secret_{alnum:36}7qX"),
  ]
}
