/// PostHog.
enum PostHogRules {
  static let all: [Rule] = [
    .token(
      "posthog_key", "PostHog personal, flags, or OAuth key",
      prefixes: ["phx_", "phs_", "pha_", "phr_"],
      body: PatternPieces.mixedHead("[0-9A-Za-z]{0,39}") + "[0-9A-Za-z]{40,60}", confidence: 0.97,
      entropyFloor: 3.3, hit: "{phx|phs}_{alnum:20}7qX{alnum:24}", miss: "phx_{alnum:30}7qX"),
    .token(
      "posthog_project_key", "PostHog project key (write-only, seen in pages)", prefixes: ["phc_"],
      body: PatternPieces.mixedHead("[0-9A-Za-z]{0,39}") + "[0-9A-Za-z]{40,60}", confidence: 0.55,
      entropyFloor: 3.3, hit: "phc_{alnum:20}7qX{alnum:20}", miss: "phc_{alnum:30}7qX"),
  ]
}
