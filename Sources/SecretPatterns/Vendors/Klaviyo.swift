/// Klaviyo.
enum KlaviyoRules {
  static let all: [Rule] = [
    .token(
      "klaviyo_key", "Klaviyo private API key", prefixes: ["pk_"],
      body: PatternPieces.mixed("0-9a-z", 34, needed: ["0-9", "a-z"]), confidence: 0.9, entropyFloor: 3,
      hit: "pk_{hex:32}a7", miss: "pk_{hex:30}a7")
  ]
}
