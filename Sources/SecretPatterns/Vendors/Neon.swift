/// Neon (Postgres).
enum NeonRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "neon_token", "Neon API key", prefixes: ["napi_"], body: "[0-9a-z]{60,70}",
      names: ["neon_api", "neon_token", "neon-api", "neonapi", "neon_key"], rest: #"\w{0,12}"#,
      value: "(?=[0-9a-z]{0,63}[0-9])[0-9a-z]{64}", confidence: 0.85, entropyFloor: 3.4,
      hit: "auth: «napi_{loweralnum:64}»\nNEON_API_KEY=«a1{loweralnum:62}»",
      miss: "auth: napi_{loweralnum:50}\nNEON_API_KEY=a1{loweralnum:61}")
  ]
}
