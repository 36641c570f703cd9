/// Google Cloud and Firebase.
enum GoogleRules {
  static let all: [Rule] = [
    .token(
      "gcp_key", "Google API key", prefixes: ["AIza"], body: "[0-9A-Za-z_-]{35}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, hit: "AIza{base64url:35}",
      miss: "AIza{base64url:33}"),
    .token(
      "gcp_express_key", "Google Cloud key of express mode", prefixes: ["AQ.Ab8"],
      body: "[0-9A-Za-z_-]{47}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      entropyFloor: 3.6, hit: "AQ.Ab8RN6{base64url:44}", miss: "AQ.Ab8RN6{base64url:42}"),
    .token(
      "google_oauth_client_secret", "Google OAuth client secret", prefixes: ["GOCSPX-"],
      body: "[0-9A-Za-z_-]{28}", end: PatternPieces.hyphenEnd, confidence: 0.98,
      hit: "GOCSPX-{base64url:28}", miss: "GOCSPX-{base64url:26}"),
    .token(
      "google_oauth_access_token", "Google OAuth access token", prefixes: ["ya29."],
      // Tokens of service accounts may be padded with a long row of dots.
      body: #"(?:[a-z]\.)?[0-9A-Za-z_-]{20,2000}(?:\.{8,600})?"#, end: PatternPieces.hyphenEnd,
      confidence: 0.97, entropyFloor: 3, reach: 4096, hit: "ya29.a0{base64url:120-200}",
      miss: "ya29.a0{base64url:15}"),
    .token(
      "google_oauth_refresh_token", "Google OAuth refresh token", prefixes: ["1//0"],
      body: PatternPieces.everyKind(40, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{40,250}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 3.9,
      hit: "1//0{digit:1}xA{alnum:12}CgYIARAAGA{base64url:70}", miss: "1//0{digit:1}{alnum:30}"),
    .token(
      "google_oauth_code", "Google OAuth authorization code", prefixes: ["4/0A"],
      body: PatternPieces.everyKind(60, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{60,100}",
      end: PatternPieces.hyphenEnd, confidence: 0.85, entropyFloor: 4.2,
      hit: "4/0AX4{alnum:10}{base64url:60}", miss: "4/0AX4{alnum:10}{base64url:40}"),
    .named(
      "gcp_hmac_secret", "Google Cloud Storage HMAC secret",
      names: ["gcs_hmac", "gcs-hmac", "gcp_hmac", "google_hmac", "hmac_secret", "gcs_secret"],
      value: PatternPieces.everyKind(40, of: "0-9A-Za-z/+") + "[0-9A-Za-z/+]{40}",
      end: PatternPieces.base64End, confidence: 0.8, entropyFloor: 3.7,
      sampleName: "GCS_HMAC_SECRET", hit: "a1B{base64:37}", miss: "a1B{base64:36}"),
    Rule(
      id: "firebase_key", summary: "Firebase Cloud Messaging server key",
      pattern: "(?<![0-9A-Za-z_-])AAAA[0-9A-Za-z_-]{7}:[0-9A-Za-z_-]{140}"
        + PatternPieces.hyphenEnd,
      keywords: [.exact(":APA91b")], anchor: .keyword(lead: 11), confidence: 0.98,
      samples: .tokens(
        "AAAA{base64url:7}:APA91b{base64url:134}", miss: "AAAA{base64url:7}:APA91b{base64url:120}")),
    .named(
      "firebase_database_secret", "Firebase database secret", names: ["firebase"],
      rest: PatternPieces.secretWord, value: PatternPieces.everyKind(40) + "[0-9A-Za-z]{40}",
      confidence: 0.75, entropyFloor: 3.7, sampleName: "FIREBASE_SECRET", hit: "a1B{alnum:37}",
      miss: "a1B{alnum:36}"),
  ]
}
