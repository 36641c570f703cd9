/// Wasabi.
enum WasabiRules {
  static let all: [Rule] = [
    .named(
      "wasabi_secret_key", "Wasabi secret key", names: ["wasabi"], rest: PatternPieces.secretWord,
      value: PatternPieces.everyKind(40, of: "0-9A-Za-z/+") + "[0-9A-Za-z/+]{40}",
      end: PatternPieces.base64End, confidence: 0.75, entropyFloor: 3.7,
      sampleName: "WASABI_SECRET_KEY", hit: "a1B{base64:37}", miss: "a1B{base64:36}")
  ]
}
