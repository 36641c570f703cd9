/// Prefect.
enum PrefectRules {
  static let all: [Rule] = [
    .token(
      "prefect_key", "Prefect API key", prefixes: ["pnu_"], body: "[0-9A-Za-z]{36}",
      confidence: 0.97, hit: "pnu_{alnum:36}", miss: "pnu_{alnum:35}")
  ]
}
