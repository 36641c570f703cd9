/// Close (customer relations).
enum CloseRules {
  static let all: [Rule] = [
    .token(
      "close_key", "Close API key", prefixes: ["api_"],
      body: #"(?=(?:[A-Za-z.]{0,40}[0-9]){2})(?=(?:[0-9a-z.]{0,40}[A-Z]){4})(?=(?:[0-9A-Z.]{0,40}[a-z]){4})"#
        + "[0-9A-Za-z.]{45}", end: #"(?![0-9A-Za-z_]|\.[0-9A-Za-z])"#, confidence: 0.9,
      entropyFloor: 4, check: Rule.randomBody(after: 4), hit: "api_{alnum:20}a1.B2{alnum:20}",
      miss: "api_{alnum:20}a1.B2{alnum:14}")
  ]
}
