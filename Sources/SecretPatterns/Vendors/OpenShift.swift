/// OpenShift.
enum OpenShiftRules {
  static let all: [Rule] = [
    .token(
      "openshift_token", "OpenShift OAuth token", prefixes: ["sha256~"], body: "[0-9A-Za-z_-]{43}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 3.6,
      hit: "sha256~{base64url:43}", miss: "sha256~{base64url:40}")
  ]
}
