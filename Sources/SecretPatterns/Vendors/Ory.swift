/// Ory.
enum OryRules {
  static let all: [Rule] = [
    .token(
      "ory_token", "Ory API key or session token", prefixes: ["ory_pat_", "ory_wak_", "ory_st_"],
      body: "[0-9A-Za-z]{32}", confidence: 0.97, entropyFloor: 3, hit: "ory_{pat|st}_{alnum:32}",
      miss: "ory_pat_{alnum:28}")
  ]
}
