/// Akamai.
enum AkamaiRules {
  static let all: [Rule] = [
    .token(
      "akamai_token", "Akamai EdgeGrid client or access token", prefixes: ["akab-"],
      // The host name of the same account has this form too.
      body: #"[0-9a-z]{16}-[0-9a-z]{16}"#, end: #"(?![0-9A-Za-z_-]|\.[a-z])"#, confidence: 0.9,
      entropyFloor: 3, hit: "akab-{loweralnum:16}-{loweralnum:16}",
      miss: "akab-{loweralnum:16}-{loweralnum:16}.luna.akamaiapis.net"),
    .placed(
      "akamai_client_secret", "Akamai EdgeGrid client secret", keywords: ["client_secret"],
      pattern: #"(?i:client_secret)[ \t]{0,4}=[ \t]{0,4}([0-9A-Za-z+/]{43}=)"#
        + PatternPieces.base64End,
      shape: .named, confidence: 0.85, entropyFloor: 3.8,
      check: { candidate, confidence in
        (candidate.before(300) + candidate.after(300)).containsAny(["akab-"]) ? confidence : nil
      },
      hit: "[default]\nclient_secret = «{base64:43}=»\nhost = akab-h.luna.akamaiapis.net",
      miss: "[default]\nclient_secret = {base64:43}=\nhost = api.internal"),
  ]
}
