/// Auth0.
enum Auth0Rules {
  static let all: [Rule] = [
    .named(
      "auth0_client_secret", "Auth0 client secret", names: ["auth0"],
      rest: #"[\w.\- \t]{0,20}?secret\w{0,8}"#, value: PatternPieces.mixed(64, "0-9A-Za-z_-"),
      end: PatternPieces.hyphenEnd, confidence: 0.9, entropyFloor: 3.6,
      sampleName: "AUTH0_CLIENT_SECRET", hit: "{alnum:61}7qX", miss: "{alnum:58}7qX")
  ]
}
