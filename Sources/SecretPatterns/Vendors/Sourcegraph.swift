/// Sourcegraph.
enum SourcegraphRules {
  static let all: [Rule] = [
    .token(
      "sourcegraph_token", "Sourcegraph access token", prefixes: ["sgp_"],
      body: "(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}", hit: "sgp_{hex:16}_{hex:40}",
      miss: "sgp_{hex:16}_{hex:39}")
  ]
}
