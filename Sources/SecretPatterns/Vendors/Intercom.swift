/// Intercom.
enum IntercomRules {
  static let all: [Rule] = [
    .token(
      "intercom_token", "Intercom access token (base64 of tok:…)", prefixes: ["dG9rO"],
      body: "[0-9A-Za-z+/]{54}=", end: PatternPieces.base64WordEnd, confidence: 0.98,
      hit: "dG9rOj{alnum:53}=", miss: "dG9rOj{alnum:50}=")
  ]
}
