/// Twitter.
enum TwitterRules {
  static let all: [Rule] = [
    Rule(
      id: "twitter_bearer_token", summary: "X (Twitter) app-only bearer token",
      pattern: PatternPieces.start
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
  ]
}
