/// Storyblok.
enum StoryblokRules {
  static let all: [Rule] = [
    .named(
      "storyblok_token", "Storyblok access token", names: ["storyblok"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9A-Za-z]{22}tt(?:-[0-9]{4,8}-[0-9A-Za-z_-]{20})?",
      end: PatternPieces.hyphenEnd, confidence: 0.9, sampleName: "STORYBLOK_TOKEN",
      hit: "{alnum:22}tt", miss: "{alnum:20}tt"),
    Rule(
      id: "storyblok_personal_token", summary: "Storyblok personal access token, by its form",
      pattern: PatternPieces.start + "[0-9A-Za-z]{22}tt-[0-9]{4,8}-[0-9A-Za-z_-]{20}"
        + PatternPieces.hyphenEnd,
      keywords: (0...9).map { .exact("tt-\($0)") }, anchor: .keyword(lead: 22), confidence: 0.97,
      entropyFloor: 3.5,
      samples: .tokens("{alnum:22}tt-{digit:6}-{base64url:19}a", miss: "{alnum:22}tt-{digit:6}-{alnum:16}")),
  ]
}
