/// Asana tokens carry the version and the user's number; client secrets are bare hexadecimal.
enum AsanaRules {
  static let all: [Rule] = [
    .named(
      "asana_token", "Asana personal access token", names: ["asana"], rest: #"[\w.\- \t]{0,24}?"#,
      value: "(?:0/[0-9a-f]{32}|[12]/[0-9]{13,17}(?:/[0-9]{13,17})?:[0-9a-f]{32})",
      confidence: 0.95, sampleName: "ASANA_ACCESS_TOKEN", hit: "1/{digit:16}:{hex:32}",
      miss: "1/{digit:16}:{hex:30}"),
    .named(
      "asana_client_secret", "Asana OAuth client secret", names: ["asana"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,8}"#, value: PatternPieces.mixedAlnum(32), confidence: 0.75,
      entropyFloor: 2.6, sampleName: "ASANA_CLIENT_SECRET", hit: "{hex:30}7b", miss: "{hex:28}7b"),
  ]
}
