/// LocationIQ.
enum LocationIQRules {
  static let all: [Rule] = [
    .token(
      "locationiq_token", "LocationIQ access token", prefixes: ["pk."],
      body: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]),
      end: #"(?![0-9A-Za-z_-]|\.[0-9A-Za-z])"#,
      confidence: 0.85, entropyFloor: 3, hit: "pk.{hex:30}a7", miss: "pk.{hex:28}a7")
  ]
}
