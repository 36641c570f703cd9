/// Duo Security.
enum DuoRules {
  static let all: [Rule] = [
    .named(
      "duo_secret", "Duo secret key", names: ["skey", "duo_secret", "duo-secret"],
      rest: #"(?:[_-]?key)?"#, value: PatternPieces.mixed(40), confidence: 0.75, entropyFloor: 3.4,
      sampleName: "{skey|duo_secret_key}", hit: "{alnum:37}7qX", miss: "{alnum:34}7qX")
  ]
}
