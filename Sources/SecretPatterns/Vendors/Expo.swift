/// Expo.
enum ExpoRules {
  static let all: [Rule] = [
    .named(
      "expo_token", "Expo access token", names: ["expo_token", "expo_access_token", "expoToken"],
      rest: "", value: PatternPieces.mixed("0-9A-Za-z_-", 40, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd, entropyFloor: 3.5, sampleName: "EXPO_TOKEN",
      hit: "{alnum:37}aB3",
      miss: "{alnum:36}aB3")
  ]
}
