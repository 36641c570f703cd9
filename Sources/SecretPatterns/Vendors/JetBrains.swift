/// JetBrains: TeamCity, YouTrack, Hub.
enum JetBrainsRules {
  static let all: [Rule] = [
    // The header decodes to {"typ": "TCV2"}.
    .token(
      "teamcity_token", "TeamCity access token", prefixes: ["eyJ0eXAiOiAiVENWMiJ9."],
      body: #"[0-9A-Za-z_-]{36}\.[0-9A-Za-z_-]{48}"#, end: PatternPieces.hyphenEnd,
      confidence: 0.98,
      hit: "eyJ0eXAiOiAiVENWMiJ9.{base64url:36}.{base64url:48}",
      miss: "eyJ0eXAiOiAiVENWMiJ9.{base64url:36}.{base64url:47}"),
    .token(
      "jetbrains_token", "JetBrains permanent token (YouTrack, Hub, Marketplace)",
      prefixes: ["perm:", "perm-"],
      body: #"[0-9A-Za-z+/_-]{2,120}={0,2}\.[0-9A-Za-z+/_-]{2,120}={0,2}\.[0-9A-Za-z]{30}"#,
      hit: "perm:{alnum:12}==.{alnum:11}=.{alnum:30}", miss: "perm:{alnum:12}==.{alnum:30}"),
  ]
}
