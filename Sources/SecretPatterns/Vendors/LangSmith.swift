/// LangSmith.
enum LangSmithRules {
  static let all: [Rule] = [
    .token(
      "langsmith_key", "LangSmith personal token or service key",
      prefixes: ["lsv2_pt_", "lsv2_sk_"],
      body: "[0-9a-f]{32}_[0-9a-f]{10}", confidence: 0.99, hit: "lsv2_{pt|sk}_{hex:32}_{hex:10}",
      miss: "lsv2_pt_{hex:32}_{hex:9}")
  ]
}
