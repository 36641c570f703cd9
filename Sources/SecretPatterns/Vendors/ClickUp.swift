/// ClickUp.
enum ClickUpRules {
  static let all: [Rule] = [
    .token(
      "clickup_token", "ClickUp personal API token", prefixes: ["pk_"],
      body: "[0-9]{6,11}_[0-9A-Z]{32}", confidence: 0.98, hit: "pk_{digit:8}_{upperalnum:32}",
      miss: "pk_{digit:8}_{upperalnum:30}")
  ]
}
