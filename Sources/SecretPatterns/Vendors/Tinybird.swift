/// Tinybird.
enum TinybirdRules {
  static let all: [Rule] = [
    .token(
      "tinybird_token", "Tinybird token", prefixes: ["p.eyJ"],
      body: #"[0-9A-Za-z_-]{40,400}\.[0-9A-Za-z_-]{27,64}"#, end: #"(?![0-9A-Za-z_.-])"#,
      confidence: 0.95, entropyFloor: 4, hit: "p.eyJ1Ijog{base64url:110}.{base64url:27}",
      miss: "p.eyJ1Ijog{base64url:110}.{base64url:20}")
  ]
}
