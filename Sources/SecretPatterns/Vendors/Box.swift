/// Box.
enum BoxRules {
  static let all: [Rule] = [
    .named(
      "box_client_secret", "Box application client secret",
      names: ["box_client", "box-client", "boxclient", "box_app", "box_api"],
      rest: #"[\w.\- \t]{0,12}?secret\w{0,4}"#, value: PatternPieces.mixed(32), confidence: 0.75,
      entropyFloor: 3.2, sampleName: "BOX_CLIENT_SECRET", hit: "{alnum:29}7qX",
      miss: "{alnum:26}7qX")
  ]
}
