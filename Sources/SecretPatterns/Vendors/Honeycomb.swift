/// Honeycomb.
enum HoneycombRules {
  static let all: [Rule] = [
    Rule(
      id: "honeycomb_key", summary: "Honeycomb ingest key (id and secret in one)",
      pattern: PatternPieces.start + "hc[a-z]i[kc]_[0-9a-z]{58}" + PatternPieces.end,
      keywords: honeycombKinds,
      confidence: 0.99,
      samples: .tokens("hc{a|b|x}i{k|c}_{loweralnum:58}", miss: "hcaik_{loweralnum:26}")),
    .named(
      "honeycomb_legacy_key", "Honeycomb configuration or classic key", names: ["honeycomb"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|team|secret)\w{0,8}"#,
      value: "(?:\(PatternPieces.mixedHex(32))|\(PatternPieces.mixed(22)))", confidence: 0.8,
      entropyFloor: 2.6, sampleName: "HONEYCOMB_API_KEY", hit: "{alnum:19}7qX",
      miss: "{alnum:16}7qX"),
  ]

  /// The third letter of the prefix varies from key to key.
  private static let honeycombKinds: [Keyword] = (UInt8(ascii: "a")...UInt8(ascii: "z")).flatMap {
    letter -> [Keyword] in
    let head = "hc" + String(decoding: [letter], as: UTF8.self)
    return [.exact(head + "ik_"), .exact(head + "ic_")]
  }
}
