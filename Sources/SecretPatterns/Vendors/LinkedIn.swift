/// LinkedIn.
enum LinkedInRules {
  static let all: [Rule] = [
    .token(
      "linkedin_client_secret", "LinkedIn client secret", prefixes: ["WPL_AP0.", "WPL_AP1."],
      body: #"[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{6}(?:==)?"#, end: "(?![0-9A-Za-z_+/=])",
      confidence: 0.98,
      hit: "WPL_AP1.{alnum:16}.{alnum:6}==", miss: "WPL_AP1.{alnum:15}.{alnum:6}=="),
    .named(
      "linkedin_legacy_secret", "LinkedIn client secret of the old format",
      names: ["linkedin", "linked_in"], rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.mixed("0-9A-Za-z", 16, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 2.8, sampleName: "LINKEDIN_CLIENT_SECRET", hit: "{alnum:14}a1",
      miss: "{alnum:13}a1"),
  ]
}
