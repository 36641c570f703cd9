/// Telephony, text messages and push.
enum TelephonyRules {
  static let all: [Rule] = [
    Rule(
      id: "twilio_key", summary: "Twilio API key",
      pattern: Fragment.start + "SK[0-9a-fA-F]{32}" + Fragment.end,
      keywords: MailRules.hexStarts("SK"), confidence: 0.9, entropyFloor: 2.9,
      samples: .tokens("SK{hex:32}", miss: "SK{hex:31}")),
    .named(
      "twilio_auth_token", "Twilio auth token or API key secret", names: ["twilio"],
      rest: PlatformShape.rest("token|secret|pass"),
      value: PlatformShape.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]), entropyFloor: 2.9,
      sampleName: "TWILIO_AUTH_TOKEN", hit: "{hex:30}a1", miss: "{hex:29}a1"),
    .named(
      "messagebird_key", "MessageBird access key", names: ["messagebird", "message_bird"],
      value: PlatformShape.mixed("0-9A-Za-z", 25, needed: ["0-9", "A-Za-z"]), entropyFloor: 3.2,
      sampleName: "MESSAGEBIRD_API_KEY", hit: "{alnum:23}a1", miss: "{alnum:22}a1"),
    .named(
      "vonage_secret", "Vonage (Nexmo) API secret", names: ["vonage", "nexmo"],
      rest: PlatformShape.rest("secret"),
      value: PlatformShape.mixed("0-9A-Za-z", 16, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 2.8, sampleName: "NEXMO_API_SECRET", hit: "{alnum:14}a1", miss: "{alnum:13}a1"),
    .named(
      "plivo_token", "Plivo auth token", names: ["plivo"], rest: PlatformShape.rest("token|secret"),
      value: PlatformShape.mixed("0-9A-Za-z_-", 40, needed: ["0-9", "A-Z", "a-z"]),
      end: Fragment.hyphenEnd,
      entropyFloor: 3.5, sampleName: "PLIVO_AUTH_TOKEN", hit: "{alnum:37}aB3", miss: "{alnum:36}aB3"
    ),
    .token(
      "telnyx_key", "Telnyx API key", prefixes: ["KEY0"], body: "[0-9A-F]{31}_[0-9A-Za-z]{22}",
      confidence: 0.98, hit: "KEY0{HEX:31}_{alnum:22}", miss: "KEY0{HEX:31}_{alnum:21}"),
    .named(
      "sendbird_token", "Sendbird API token", names: ["sendbird"],
      rest: PlatformShape.rest("token|key|secret"),
      value: PlatformShape.hex(40), entropyFloor: 3, sampleName: "SENDBIRD_API_TOKEN",
      hit: "{hex:40}",
      miss: "{hex:39}"),
    .named(
      "pusher_secret", "Pusher Channels secret", names: ["pusher"],
      rest: PlatformShape.rest("secret"),
      value: PlatformShape.mixed("0-9a-f", 20, needed: ["0-9", "a-f"]), entropyFloor: 2.5,
      sampleName: "PUSHER_APP_SECRET", hit: "{hex:18}a1", miss: "{hex:17}a1"),
    .token(
      "pubnub_secret_key", "PubNub secret key", prefixes: ["sec-c-"], body: "[0-9A-Za-z+/]{48}",
      end: "(?![0-9A-Za-z+/=_])", confidence: 0.98, entropyFloor: 3.5, hit: "sec-c-{alnum:48}",
      miss: "sec-c-{alnum:47}"),
    .token(
      "onesignal_key", "OneSignal app or organization API key",
      prefixes: ["os_v2_app_", "os_v2_org_"], body: "[a-z2-7]{103}", confidence: 0.99,
      hit: "os_v2_{app|org}_{lower:50}{2|5|7}{lower:52}", miss: "os_v2_app_{lower:102}"),
    .named(
      "expo_token", "Expo access token", names: ["expo_token", "expo_access_token", "expoToken"],
      rest: "", value: PlatformShape.mixed("0-9A-Za-z_-", 40, needed: ["0-9", "A-Z", "a-z"]),
      end: Fragment.hyphenEnd, entropyFloor: 3.5, sampleName: "EXPO_TOKEN",
      hit: "{alnum:37}aB3",
      miss: "{alnum:36}aB3"),
    .token(
      "courier_key", "Courier API key", prefixes: ["pk_prod_"], body: "[0-9A-Z]{28}",
      confidence: 0.9, entropyFloor: 3, hit: "pk_prod_{upperalnum:28}",
      miss: "pk_prod_{upperalnum:27}"),
  ]
}
