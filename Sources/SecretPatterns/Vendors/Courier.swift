/// Courier.
enum CourierRules {
  static let all: [Rule] = [
    .token(
      "courier_key", "Courier API key", prefixes: ["pk_"],
      body: "[0-9A-Za-z]{1,20}_" + PatternPieces.mixed("0-9A-Z", 28, needed: ["0-9", "A-Z"]),
      confidence: 0.9, entropyFloor: 3, hit: "pk_{prod|test|staging}_{upperalnum:26}A7",
      miss: "pk_prod_{upperalnum:25}A7")
  ]
}
