/// Segment.
enum SegmentRules {
  static let all: [Rule] = [
    .token(
      "segment_token", "Segment public API token (an API for administration, not a public token)",
      prefixes: ["sgp_"], body: PatternPieces.mixed(64), confidence: 0.97, hit: "sgp_{alnum:61}7qX",
      miss: "sgp_{hex:40}"),
    .named(
      "segment_key", "Segment write key or workspace token", names: ["segment"],
      rest: #"[\w.\- \t]{0,16}?(?:write|api|access|source)?[_.\- ]?(?:key|token|secret)\w{0,4}"#,
      value: "(?:\(PatternPieces.mixed(32))|[0-9A-Za-z_-]{40,50}\\.[0-9A-Za-z_-]{40,50})",
      end: PatternPieces.hyphenEnd, confidence: 0.75, entropyFloor: 3.2,
      sampleName: "SEGMENT_WRITE_KEY", hit: "{alnum:29}7qX", miss: "{alnum:26}7qX"),
  ]
}
