/// Confluent.
enum ConfluentRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "confluent_key", "Confluent Cloud API secret", prefixes: ["cflt"], body: "[0-9A-Za-z+/]{60}",
      names: ["confluent", "ccloud", "kafka_api", "kafka_secret", "schema_registry"],
      value: PatternPieces.everyKind(64, of: "0-9A-Za-z+/") + "[0-9A-Za-z+/]{64}",
      end: PatternPieces.base64End, confidence: 0.85, entropyFloor: 4,
      hit: "auth: «cflt{base64:60}»\nCONFLUENT_API_SECRET=«a1B{base64:61}»",
      miss: "auth: cflt{base64:58}\nCONFLUENT_API_SECRET=a1B{base64:60}")
  ]
}
