/// Ngrok.
enum NgrokRules {
  static let all: [Rule] = [
    .named(
      "ngrok_token", "ngrok auth token or API key",
      names: ["ngrok", "authtoken", "add-authtoken"],
      value: "[0-9A-Za-z]{25,30}_[0-9][0-9A-Za-z]{20}", confidence: 0.93, entropyFloor: 3.8,
      sampleName: "{NGROK_AUTHTOKEN|ngrok_api_key|authtoken}",
      hit: "2{alnum:26}_{digit:1}{alnum:20}",
      miss: "2{alnum:26}_{digit:1}{alnum:18}")
  ]
}
