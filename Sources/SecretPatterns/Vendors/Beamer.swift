/// Beamer.
enum BeamerRules {
  static let all: [Rule] = [
    .named(
      "beamer_token", "Beamer API key", names: ["beamer"], rest: #"[\w.\- \t]{0,24}?"#,
      value: "b_[0-9A-Za-z=_/+-]{44}", end: "(?![0-9A-Za-z_=/+-])", confidence: 0.9,
      entropyFloor: 3.4, sampleName: "BEAMER_API_KEY", hit: "b_{alnum:44}", miss: "b_{alnum:40}")
  ]
}
