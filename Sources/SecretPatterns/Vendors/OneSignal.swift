/// OneSignal.
enum OneSignalRules {
  static let all: [Rule] = [
    .token(
      "onesignal_key", "OneSignal app or organization API key",
      prefixes: ["os_v2_app_", "os_v2_org_"], body: "[a-z2-7]{103}", confidence: 0.99,
      hit: "os_v2_{app|org}_{lower:50}{2|5|7}{lower:52}", miss: "os_v2_app_{lower:102}")
  ]
}
