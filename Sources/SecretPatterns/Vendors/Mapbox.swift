/// Mapbox.
enum MapboxRules {
  static let all: [Rule] = [
    .token(
      "mapbox_token", "Mapbox secret or temporary token (pk.… is public)",
      prefixes: ["sk.eyJ", "tk.eyJ"], body: #"[0-9A-Za-z_-]{20,400}\.[0-9A-Za-z_-]{20,60}"#,
      end: PatternPieces.hyphenEnd, confidence: 0.98, hit: "sk.eyJ1{alnum:60}.{alnum:22}",
      miss: "pk.eyJ1{alnum:60}.{alnum:22}")
  ]
}
