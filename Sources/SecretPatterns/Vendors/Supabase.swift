/// Supabase.
enum SupabaseRules {
  static let all: [Rule] = [
    .token(
      "supabase_key", "Supabase personal access token",
      prefixes: ["sbp_", "sbp_oauth_", "sbp_v0_"],
      body: "[0-9a-f]{40}", confidence: 0.98, hit: "{sbp_|sbp_oauth_}{hex:40}", miss: "sbp_{hex:38}"
    ),
    .token(
      "supabase_secret_key", "Supabase secret project key", prefixes: ["sb_secret_"],
      body: "[0-9A-Za-z_-]{31,36}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      entropyFloor: 3.5, hit: "sb_secret_{alnum:22}_{alnum:8}", miss: "sb_secret_{alnum:20}"),
  ]
}
