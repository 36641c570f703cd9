/// Tines.
enum TinesRules {
  static let all: [Rule] = [
    .webhook(
      "tines_webhook_url", "Tines webhook", at: [".tines.com/webhook/"],
      path: "[0-9a-z]{32}/[0-9a-z]{32}" + PatternPieces.end,
      hit: "url = https://quiet-tree-1234.tines.com/webhook/«{hex:32}/{hex:32}»",
      miss: "url = https://quiet-tree-1234.tines.com/webhook/{hex:32}/{hex:20}")
  ]
}
