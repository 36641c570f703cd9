/// WakaTime.
enum WakaTimeRules {
  static let all: [Rule] = [
    .token(
      "wakatime_key", "WakaTime API key", prefixes: ["waka_"],
      body: "(?=(?:[a-z-]{0,40}[0-9]){3})[0-9a-z-]{36,64}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      entropyFloor: 3,
      hit: "waka_" + PatternPieces.uuidSample, miss: "waka_{hex:8}-{hex:4}-{hex:4}")
  ]
}
