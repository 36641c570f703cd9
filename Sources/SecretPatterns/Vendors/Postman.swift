/// Postman.
enum PostmanRules {
  static let all: [Rule] = [
    .token(
      "postman_key", "Postman API key", prefixes: ["PMAK-"],
      body: "[0-9a-fA-F]{24}-[0-9a-fA-F]{34}",
      confidence: 0.99, hit: "PMAK-{hex:24}-{hex:34}", miss: "PMAK-{hex:24}-{hex:30}"),
    .token(
      "postman_collection_key", "Postman collection access key", prefixes: ["PMAT-"],
      body: "[0-9A-Z]{26}", confidence: 0.97, hit: "PMAT-{upperalnum:26}",
      miss: "PMAT-{upperalnum:24}"),
  ]
}
