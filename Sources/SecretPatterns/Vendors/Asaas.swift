/// Asaas (payments in Brazil).
enum AsaasRules {
  static let all: [Rule] = [
    .token(
      "asaas_key", "Asaas API key", prefixes: ["$aact_", "$aact_prod_", "$aact_hmlg_"],
      body: "[0-9A-Za-z_-]{20,300}={0,2}", end: "(?![0-9A-Za-z_=-])", confidence: 0.97,
      entropyFloor: 3.3, hit: "$aact_{prod|hmlg}_{base64url:90}", miss: "$aact_prod_{base64url:14}")
  ]
}
