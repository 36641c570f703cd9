/// Storyblok.
enum StoryblokRules {
  static let all: [Rule] = [
    .named(
      "storyblok_token", "Storyblok access token", names: ["storyblok"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9A-Za-z]{22}tt(?:-[0-9]{4,8}-[0-9A-Za-z_-]{20})?",
      end: PatternPieces.hyphenEnd, confidence: 0.9, sampleName: "STORYBLOK_TOKEN",
      hit: "{alnum:22}tt", miss: "{alnum:20}tt")
  ]
}
