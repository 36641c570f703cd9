/// Dropbox.
enum DropboxRules {
  static let all: [Rule] = [
    .token(
      "dropbox_token", "Dropbox short-lived access token", prefixes: ["sl."],
      body: #"(?:u\.)?"# + PatternPieces.mixedHead("[0-9A-Za-z_-]{0,129}") + "[0-9A-Za-z_-]{130,1500}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 3.5, reach: 2048,
      hit: "sl.{u.|}{alnum:20}7qX{alnum:112}", miss: "sl.{alnum:60}7qX"),
    .named(
      "dropbox_long_lived_token", "Dropbox long-lived access token", names: ["dropbox"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9A-Za-z_-]{11}AAAAAAAAAA[0-9A-Za-z_-]{43}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, sampleName: "DROPBOX_ACCESS_TOKEN",
      hit: "{alnum:11}AAAAAAAAAA{alnum:43}", miss: "{alnum:11}AAAAAAAAAA{alnum:40}"),
    .named(
      "dropbox_app_secret", "Dropbox application secret", names: ["dropbox"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,8}"#,
      value: "(?=[a-z]{0,14}[0-9])(?=[0-9]{0,14}[a-z])[0-9a-z]{15}", confidence: 0.75,
      entropyFloor: 2.5, sampleName: "DROPBOX_APP_SECRET", hit: "{loweralnum:13}7q",
      miss: "{loweralnum:10}7q"),
    // The same without the name: the run of A stands at a fixed place, and no other follows.
    Rule(
      id: "dropbox_access_token", summary: "Dropbox long-lived access token, by its form",
      pattern: "(?<![0-9A-Za-z_+/-])[0-9A-Za-z_-]{10}[0-9B-Zb-z_-]AAAAAAAAAA(?![0-9A-Za-z_-]{0,39}AAAA)"
        + PatternPieces.mixed("0-9A-Za-z_-", 43, needed: ["0-9", "A-Z", "a-z"]) + "(?![0-9A-Za-z_+/=-])",
      keywords: [.exact("AAAAAAAAAA")], anchor: .keyword(lead: 11), confidence: 0.85, entropyFloor: 4.2,
      samples: .tokens(
        "{lower:8}aB3AAAAAAAAAA{lower:20}aB3{lower:20}", miss: "{lower:8}aB3AAAAAAAAAA{alnum:40}")),
  ]
}
