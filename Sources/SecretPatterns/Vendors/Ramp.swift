/// Ramp.
enum RampRules {
  static let all: [Rule] = [
    .token(
      "ramp_secret", "Ramp client secret", prefixes: ["ramp_sec_"], body: "[0-9A-Za-z]{48}", confidence: 0.98,
      entropyFloor: 3.5, hit: "ramp_sec_{alnum:48}", miss: "ramp_sec_{alnum:44}")
  ]
}
