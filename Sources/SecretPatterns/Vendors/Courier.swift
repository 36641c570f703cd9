/// Courier.
enum CourierRules {
  static let all: [Rule] = [
    .token(
      "courier_key", "Courier API key", prefixes: ["pk_prod_"], body: "[0-9A-Z]{28}",
      confidence: 0.9, entropyFloor: 3, hit: "pk_prod_{upperalnum:28}",
      miss: "pk_prod_{upperalnum:27}")
  ]
}
