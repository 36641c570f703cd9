/// Telnyx.
enum TelnyxRules {
  static let all: [Rule] = [
    .token(
      "telnyx_key", "Telnyx API key", prefixes: ["KEY0"], body: "[0-9A-F]{31}_[0-9A-Za-z]{22}",
      confidence: 0.98, hit: "KEY0{HEX:31}_{alnum:22}", miss: "KEY0{HEX:31}_{alnum:21}")
  ]
}
