/// OpenWeather.
enum OpenWeatherRules {
  static let all: [Rule] = [
    .named(
      "openweather_key", "OpenWeather API key",
      names: ["openweather", "open_weather", "owm_", "owm-"],
      rest: PatternPieces.secretName, value: PatternPieces.mixedHex(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "OPENWEATHER_API_KEY", hit: "{hex:30}7b", miss: "{hex:28}7b")
  ]
}
