/// Onfido.
enum OnfidoRules {
  static let all: [Rule] = [
    .token(
      "onfido_token", "Onfido API token", prefixes: ["api_live", "api_sandbox"],
      body: #"(?:_(?:us|ca))?\."#
        + #"(?=[A-Za-z_.-]{0,60}[0-9])(?:[0-9A-Za-z_-]{8,24}\.)?[0-9A-Za-z_-]{20,80}"#,
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 3.4,
      hit: "api_{live|live_us|live_ca|sandbox}.{alnum:11}.{alnum:31}7", miss: "api_live.{alnum:12}")
  ]
}
