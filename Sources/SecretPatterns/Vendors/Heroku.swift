/// Heroku.
enum HerokuRules {
  static let all: [Rule] = [
    .token(
      "heroku_token", "Heroku API token", prefixes: ["HRKU-"],
      body: "(?:[0-9A-Za-z_-]{60}|" + PatternPieces.uuid + ")",
      end: PatternPieces.hyphenEnd, confidence: 0.98, entropyFloor: 3,
      hit: "HRKU-{AA|aB}{base64url:58}", miss: "HRKU-AA{base64url:50}"),
    .named(
      "heroku_key", "Heroku API key, older form", names: ["heroku"],
      rest: PatternPieces.secretWord, value: PatternPieces.lowerUUID, confidence: 0.85,
      sampleName: "{HEROKU_API_KEY|heroku_auth_token}", hit: PatternPieces.uuidSample,
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
