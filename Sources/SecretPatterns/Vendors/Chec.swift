/// Chec (Commerce.js).
enum ChecRules {
  static let all: [Rule] = [
    .token(
      "chec_key", "Chec (Commerce.js) API key", prefixes: ["pk_", "pk_test_"],
      body: PatternPieces.mixed("0-9a-z", 45, needed: ["0-9", "a-z"]), confidence: 0.85,
      entropyFloor: 3.6, hit: "pk_{loweralnum:43}a7", miss: "pk_{loweralnum:41}a7")
  ]
}
