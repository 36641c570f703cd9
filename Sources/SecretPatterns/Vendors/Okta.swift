/// Okta.
enum OktaRules {
  static let all: [Rule] = [
    .named(
      "okta_token", "Okta API token", names: ["okta", "ssws"], rest: #"[\w.\- \t]{0,24}?"#,
      value: "00" + PatternPieces.mixed(40, "0-9A-Za-z_-"), end: PatternPieces.hyphenEnd, confidence: 0.9,
      entropyFloor: 3.3, sampleName: "OKTA_API_TOKEN", hit: "00{alnum:37}7qX",
      miss: "00{alnum:34}7qX")
  ]
}
