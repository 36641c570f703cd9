/// Airtable personal access tokens and the keys before them.
enum AirtableRules {
  static let all: [Rule] = [
    Rule(
      id: "airtable_token", summary: "Airtable personal access token",
      // `pat` alone stands in every path and pattern: the quote or sign before it is the keyword.
      pattern: "(?:(?i:airtable[\\w.\\- \\t]{0,24}?)" + PatternPieces.assign + "|[\"'=]|Bearer )"
        + #"(pat[0-9A-Za-z]{14}\.[0-9a-f]{64})"# + PatternPieces.end,
      group: 1,
      keywords: [
        "airtable", .exact("\"pat"), .exact("'pat"), .exact("=pat"), .exact("Bearer pat"),
      ],
      confidence: 0.99,
      samples: .assigned(
        "AIRTABLE_TOKEN", "pat{alnum:14}.{hex:64}", miss: "pat{alnum:14}.{hex:60}")),
    .named(
      "airtable_key", "Airtable API key of the old kind", names: ["airtable"],
      rest: PatternPieces.secretName, value: "key" + PatternPieces.mixed(14), confidence: 0.85,
      entropyFloor: 2.8, sampleName: "AIRTABLE_API_KEY", hit: "key{alnum:11}7qX",
      miss: "key{alnum:8}7qX"),
    Rule(
      id: "airtable_oauth_token", summary: "Airtable OAuth access token",
      pattern: #"(?<![0-9A-Za-z_.-])[0-9A-Za-z]{1,40}\.v1\.[0-9A-Za-z_-]{16,400}\.[0-9a-f]{32,128}"#
        + PatternPieces.hyphenEnd,
      keywords: [.exact(".v1.")], anchor: .near(before: 40), confidence: 0.9, entropyFloor: 3.5,
      samples: .tokens("{alnum:17}.v1.{base64url:60}.{hex:64}", miss: "{alnum:17}.v1.{base64url:60}.{hex:28}")
    ),
  ]
}
