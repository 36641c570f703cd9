/// GoCardless.
enum GoCardlessRules {
  static let all: [Rule] = [
    .named(
      "gocardless_token", "GoCardless access token", names: ["gocardless"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "(?:live|sandbox)_[0-9A-Za-z_=-]{40,42}",
      end: "(?![0-9A-Za-z_=-])", confidence: 0.9, entropyFloor: 3.3,
      sampleName: "GOCARDLESS_ACCESS_TOKEN", hit: "{live|sandbox}_{alnum:40}",
      miss: "live_{alnum:36}")
  ]
}
