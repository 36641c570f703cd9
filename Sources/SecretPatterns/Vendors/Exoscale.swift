/// Exoscale.
enum ExoscaleRules {
  static let all: [Rule] = [
    .named(
      "exoscale_secret", "Exoscale API secret", names: ["exoscale"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,12}"#,
      value: PatternPieces.everyKind(43, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{43}",
      end: PatternPieces.hyphenEnd, confidence: 0.8, entropyFloor: 3.7,
      sampleName: "EXOSCALE_API_SECRET", hit: "a1B{base64url:40}", miss: "a1B{base64url:39}")
  ]
}
