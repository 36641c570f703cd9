/// Maps, places and weather.
enum MapRules {
  static let all: [Rule] = [
    .token(
      "mapbox_token", "Mapbox secret or temporary token (pk.… is public)",
      prefixes: ["sk.eyJ", "tk.eyJ"], body: #"[0-9A-Za-z_-]{20,400}\.[0-9A-Za-z_-]{20,60}"#,
      end: Fragment.hyphenEnd, confidence: 0.98, hit: "sk.eyJ1{alnum:60}.{alnum:22}",
      miss: "pk.eyJ1{alnum:60}.{alnum:22}"),
    .named(
      "openweather_key", "OpenWeather API key",
      names: ["openweather", "open_weather", "owm_", "owm-"],
      rest: ValueShape.secretName, value: ValueShape.hex(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "OPENWEATHER_API_KEY", hit: "{hex:30}7b", miss: "{hex:28}7b"),
    Rule(
      id: "maxmind_key", summary: "MaxMind licence key",
      pattern: Fragment.start + "[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk" + Fragment.end,
      keywords: [.exact("_mmk")], anchor: .keyword(lead: 36), confidence: 0.99,
      samples: .tokens("{alnum:6}_{alnum:29}_mmk", miss: "{alnum:6}_{alnum:28}_mmk")),
    .named(
      "yelp_key", "Yelp Fusion API key", names: ["yelp"], rest: ValueShape.secretName,
      value: ValueShape.mixed(128, "0-9A-Za-z_-"), end: Fragment.hyphenEnd, confidence: 0.85,
      entropyFloor: 4, sampleName: "YELP_API_KEY", hit: "{alnum:125}7qX", miss: "{alnum:110}7qX"),
  ]
}
