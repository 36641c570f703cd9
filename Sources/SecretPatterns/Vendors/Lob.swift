/// Lob.
enum LobRules {
  static let all: [Rule] = [
    Rule(
      id: "lob_secret_key", summary: "Lob API key, by its form",
      pattern: PatternPieces.start + "(?:live|test)_[0-9a-f]{35}" + PatternPieces.end,
      keywords: Keyword.hexStarts("live_") + Keyword.hexStarts("test_"), confidence: 0.85, entropyFloor: 2.9,
      samples: .tokens("{live|test}_{hex:35}", miss: "live_{hex:33}")),
    .named(
      "lob_key", "Lob secret API key (live_pub_… is public)",
      names: [
        "lob_api", "lob-api", "lobapi", "lob_key", "lob_secret", "lob_live", "lob_test", "lob(",
      ],
      rest: #"[\w.\- \t]{0,20}?"#, value: "(?:live|test)_[0-9a-f]{35}", confidence: 0.95,
      sampleName: "LOB_API_KEY", hit: "{live|test}_{hex:35}", miss: "live_pub_{hex:31}"),
  ]
}
