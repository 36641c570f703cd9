/// Product analytics, site search and notices.
enum AnalyticsRules {
  static let all: [Rule] = [
    .named(
      "algolia_key", "Algolia API key", names: ["algolia"], rest: ValueShape.secretName,
      value: "[0-9a-fA-F]{32}", confidence: 0.8, entropyFloor: 2.6,
      sampleName: "ALGOLIA_{API|ADMIN}_KEY", hit: "{hex:32}", miss: "{hex:30}"),
    .located(
      "algolia_client_key", "Algolia API key given to a client's constructor",
      keywords: ["algoliasearch("],
      before: #"(?i:algoliasearch)\(\s{0,8}["'][0-9A-Z]{10}["']\s{0,4},\s{0,8}["']"#,
      value: "[0-9a-f]{32}", confidence: 0.85, entropyFloor: 2.6,
      hit: "const client = algoliasearch('{upperalnum:10}', '«{hex:32}»')",
      miss: "const client = algoliasearch('{upperalnum:10}', '{hex:30}')"),
    .token(
      "posthog_key", "PostHog personal, flags, or OAuth key (phc_… is public)",
      prefixes: ["phx_", "phs_", "pha_", "phr_"],
      body: ValueShape.mixedHead("[0-9A-Za-z]{0,39}") + "[0-9A-Za-z]{40,48}", confidence: 0.97,
      entropyFloor: 3.3, hit: "{phx|phs}_{alnum:20}7qX{alnum:24}", miss: "phx_{alnum:30}7qX"),
    .named(
      "mixpanel_secret", "Mixpanel project secret", names: ["mixpanel"],
      rest: #"[\w.\- \t]{0,20}?secret\w{0,8}"#, value: ValueShape.alnum(32), confidence: 0.8,
      entropyFloor: 2.6, sampleName: "MIXPANEL_API_SECRET", hit: "{hex:30}7b", miss: "{hex:28}7b"),
    .named(
      "amplitude_key", "Amplitude secret or API key", names: ["amplitude"],
      rest: #"[\w.\- \t]{0,16}?(?:api[_.\- ]?key|secret)\w{0,8}"#, value: ValueShape.hex(32),
      confidence: 0.75, entropyFloor: 2.6, sampleName: "AMPLITUDE_SECRET_KEY", hit: "{hex:30}7b",
      miss: "{hex:28}7b"),
    .token(
      "segment_token", "Segment public API token (an API for administration, not a public token)",
      prefixes: ["sgp_"], body: ValueShape.mixed(64), confidence: 0.97, hit: "sgp_{alnum:61}7qX",
      miss: "sgp_{hex:40}"),
    .named(
      "segment_key", "Segment write key or workspace token", names: ["segment"],
      rest: #"[\w.\- \t]{0,16}?(?:write|api|access|source)?[_.\- ]?(?:key|token|secret)\w{0,4}"#,
      value: "(?:\(ValueShape.mixed(32))|[0-9A-Za-z_-]{40,50}\\.[0-9A-Za-z_-]{40,50})",
      end: Fragment.hyphenEnd, confidence: 0.75, entropyFloor: 3.2,
      sampleName: "SEGMENT_WRITE_KEY", hit: "{alnum:29}7qX", miss: "{alnum:26}7qX"),
    .named(
      "beamer_token", "Beamer API key", names: ["beamer"], rest: #"[\w.\- \t]{0,24}?"#,
      value: "b_[0-9A-Za-z=_/+-]{44}", end: "(?![0-9A-Za-z_=/+-])", confidence: 0.9,
      entropyFloor: 3.4, sampleName: "BEAMER_API_KEY", hit: "b_{alnum:44}", miss: "b_{alnum:40}"),
  ]
}
