/// Flutterwave.
enum FlutterwaveRules {
  static let all: [Rule] = [
    .token(
      "flutterwave_key", "Flutterwave secret key", prefixes: ["FLWSECK-", "FLWSECK_TEST-"],
      body: "[0-9a-f]{32}(?:-[0-9a-z]{10,20})?-X", confidence: 0.98,
      hit: "FLWSECK{_TEST|}-{hex:32}-X", miss: "FLWPUBK_TEST-{hex:32}-X"),
    .token(
      "flutterwave_encryption_key", "Flutterwave encryption key", prefixes: ["FLWSECK_TEST"],
      body: "-?[0-9a-z]{12}", end: PatternPieces.hyphenEnd, confidence: 0.9,
      hit: "FLWSECK_TEST-{hex:12}", miss: "FLWSECK_TEST-{hex:10}"),
  ]
}
