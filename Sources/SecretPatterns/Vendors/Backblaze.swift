/// Backblaze.
enum BackblazeRules {
  static let all: [Rule] = [
    .named(
      "backblaze_key", "Backblaze B2 application key",
      names: ["b2_application", "b2_app", "b2_key", "b2_secret", "backblaze", "applicationkey"],
      value: "K00[0-9][0-9A-Za-z/+]{27}", end: PatternPieces.base64End, confidence: 0.9,
      entropyFloor: 3.2, sampleName: "{B2_APPLICATION_KEY|backblaze_key}",
      hit: "K005{base64:27}", miss: "K005{base64:26}")
  ]
}
