/// Facebook and Instagram.
enum FacebookRules {
  static let all: [Rule] = [
    .token(
      "facebook_access_token", "Facebook (Meta) Graph API access token", prefixes: ["EAA"],
      body: "(?<![+/]EAA)"
        + PatternPieces.mixed("0-9A-Za-z", 80, 400, needed: ["0-9", "A-Z", "a-z"]),
      end: "(?![0-9A-Za-z_+/=])", confidence: 0.95, entropyFloor: 4, hit: "EAA{alnum:170}ZDZD",
      miss: "EAA{alnum:60}"),
    .named(
      "facebook_app_secret", "Facebook (Meta) app secret",
      names: ["facebook", "fb_app", "fb_client", "meta_app", "fbApp"],
      rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.hex(32), entropyFloor: 2.9, sampleName: "FACEBOOK_APP_SECRET",
      hit: "{hex:32}",
      miss: "{hex:31}"),
    .named(
      "facebook_app_token", "Facebook (Meta) app access token",
      names: ["token", "facebook", "fb_", "fbapp", "meta_"],
      value: #"[0-9]{12,18}(?:\||%7C)[0-9A-Za-z_-]{24,28}"#, end: PatternPieces.hyphenEnd,
      confidence: 0.9,
      sampleName: "access_token", hit: "{digit:15}|{base64url:26}{alnum:1}",
      miss: "{digit:15}|{base64url:20}"),
    .token(
      "instagram_access_token", "Instagram access token", prefixes: ["IGAA", "IGQV", "IGQW"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 100, 400, needed: ["0-9", "A-Z", "a-z"]),
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.95, entropyFloor: 4,
      hit: "IGAA{alnum:80}_{alnum:90}",
      miss: "IGAA{alnum:90}"),
  ]
}
