/// Linear API keys, OAuth tokens and webhook secrets.
enum LinearRules {
  static let all: [Rule] = [
    .token(
      "linear_key", "Linear personal API key", prefixes: ["lin_api_"], body: "[0-9A-Za-z]{40,64}",
      confidence: 0.98, hit: "lin_api_{alnum:40}", miss: "lin_api_{alnum:36}"),
    .token(
      "linear_oauth_token", "Linear OAuth access token", prefixes: ["lin_oauth_"],
      body: "[0-9a-f]{64}", confidence: 0.98, hit: "lin_oauth_{hex:64}",
      miss: "lin_oauth_{hex:60}"),
    .token(
      "linear_webhook_secret", "Linear webhook signing secret", prefixes: ["lin_wh_"],
      body: PatternPieces.mixedHead("[0-9A-Za-z]{0,39}") + "[0-9A-Za-z]{40,48}", confidence: 0.97,
      hit: "lin_wh_{alnum:20}7qX{alnum:21}", miss: "lin_wh_{alnum:20}7qX"),
    .named(
      "linear_client_secret", "Linear OAuth client secret", names: ["linear"],
      rest: #"[\w.\- \t]{0,12}?(?:client|oauth|app)[\w.\- \t]{0,8}?secret\w{0,4}"#,
      value: PatternPieces.mixedHex(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "LINEAR_CLIENT_SECRET", hit: "{hex:30}7b", miss: "{hex:28}7b"),
  ]
}
