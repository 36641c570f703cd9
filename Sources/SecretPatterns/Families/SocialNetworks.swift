/// Social networks.
enum SocialNetworkRules {
  static let all: [Rule] = [
    Rule(
      id: "twitter_bearer_token", summary: "X (Twitter) app-only bearer token",
      pattern: Fragment.start
        + "(?<![+/])A{19,24}(?=[A-Za-z%]{0,60}[0-9])[0-9A-Za-z%]{60,120}(?![0-9A-Za-z_%+/=])",
      keywords: [.exact(String(repeating: "A", count: 19))], confidence: 0.95, entropyFloor: 3.8,
      samples: .tokens(
        String(repeating: "A", count: 21) + "L{alnum:30}%2B{alnum:50}",
        miss: String(repeating: "A", count: 21) + "L{alnum:40}")),
    .named(
      "twitter_access_token", "X (Twitter) user access token",
      names: ["twitter", "x_access", "access_token"],
      value: "[0-9]{7,19}-[0-9A-Za-z]{40}", confidence: 0.9, sampleName: "TWITTER_ACCESS_TOKEN",
      hit: "{1|7|9}{digit:17}-{alnum:40}", miss: "{digit:18}-{alnum:39}"),
    .named(
      "twitter_secret", "X (Twitter) API secret or access token secret",
      names: [
        "twitter", "consumer_secret", "consumerSecret", "x_api", "access_token_secret",
        "accessTokenSecret",
      ],
      rest: #"[\w.\- \t]{0,24}?"#,
      value: "(?=[A-Za-z]{0,40}[0-9])(?=[0-9a-z]{0,40}[A-Z])[0-9A-Za-z]{45}(?:[0-9A-Za-z]{5})?",
      confidence: 0.75, entropyFloor: 3.7, sampleName: "TWITTER_CONSUMER_SECRET",
      hit: "{alnum:47}aB3",
      miss: "{alnum:45}aB3"),
    .token(
      "facebook_access_token", "Facebook (Meta) Graph API access token", prefixes: ["EAA"],
      body: "(?<![+/]EAA)"
        + PlatformShape.mixed("0-9A-Za-z", 80, 400, needed: ["0-9", "A-Z", "a-z"]),
      end: "(?![0-9A-Za-z_+/=])", confidence: 0.95, entropyFloor: 4, hit: "EAA{alnum:170}ZDZD",
      miss: "EAA{alnum:60}"),
    .named(
      "facebook_app_secret", "Facebook (Meta) app secret",
      names: ["facebook", "fb_app", "fb_client", "meta_app", "fbApp"],
      rest: PlatformShape.rest("secret"),
      value: PlatformShape.hex(32), entropyFloor: 2.9, sampleName: "FACEBOOK_APP_SECRET",
      hit: "{hex:32}",
      miss: "{hex:31}"),
    .named(
      "facebook_app_token", "Facebook (Meta) app access token",
      names: ["access_token", "accesstoken", "facebook"],
      value: #"[0-9]{13,17}(?:\||%7C)[0-9A-Za-z_-]{27}"#, end: Fragment.hyphenEnd,
      confidence: 0.9,
      sampleName: "access_token", hit: "{digit:15}|{base64url:26}{alnum:1}",
      miss: "{digit:15}|{base64url:26}"),
    .token(
      "instagram_access_token", "Instagram access token", prefixes: ["IGAA", "IGQV", "IGQW"],
      body: PlatformShape.mixed("0-9A-Za-z_-", 100, 400, needed: ["0-9", "A-Z", "a-z"]),
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.95, entropyFloor: 4,
      hit: "IGAA{alnum:80}_{alnum:90}",
      miss: "IGAA{alnum:90}"),
    .token(
      "linkedin_client_secret", "LinkedIn client secret", prefixes: ["WPL_AP0.", "WPL_AP1."],
      body: #"[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{6}(?:==)?"#, end: "(?![0-9A-Za-z_+/=])",
      confidence: 0.98,
      hit: "WPL_AP1.{alnum:16}.{alnum:6}==", miss: "WPL_AP1.{alnum:15}.{alnum:6}=="),
    .named(
      "linkedin_legacy_secret", "LinkedIn client secret of the old format",
      names: ["linkedin", "linked_in"], rest: PlatformShape.rest("secret"),
      value: PlatformShape.mixed("0-9A-Za-z", 16, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 2.8, sampleName: "LINKEDIN_CLIENT_SECRET", hit: "{alnum:14}a1",
      miss: "{alnum:13}a1"),
    .named(
      "reddit_client_secret", "Reddit client secret", names: ["reddit"],
      rest: PlatformShape.rest("secret"),
      value: PlatformShape.mixed("0-9A-Za-z_-", 27, 30, needed: ["0-9", "A-Za-z"]),
      end: Fragment.hyphenEnd,
      confidence: 0.75, entropyFloor: 3.3, sampleName: "REDDIT_CLIENT_SECRET", hit: "{alnum:28}a1",
      miss: "{alnum:24}a1"),
    .named(
      "twitch_token", "Twitch client secret or access token", names: ["twitch"],
      rest: PlatformShape.rest("secret|token|oauth|pass"),
      value: PlatformShape.mixed("0-9a-z", 30, needed: ["0-9", "a-z"]),
      confidence: 0.75, entropyFloor: 3.2, sampleName: "TWITCH_CLIENT_SECRET",
      hit: "{loweralnum:28}a1",
      miss: "{loweralnum:27}a1"),
    Rule(
      id: "twitch_chat_token", summary: "Twitch chat token",
      pattern: Fragment.start + "oauth:("
        + PlatformShape.mixed("0-9a-z", 30, needed: ["0-9", "a-z"]) + ")" + Fragment.end,
      group: 1, keywords: [.exact("oauth:")], confidence: 0.85, entropyFloor: 3.2,
      samples: .snippets("PASS oauth:«{loweralnum:28}a1»", miss: "PASS oauth:{loweralnum:27}a1")),
  ]
}
