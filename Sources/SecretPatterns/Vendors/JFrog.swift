/// JFrog Artifactory.
enum JFrogRules {
  static let all: [Rule] = [
    .token(
      "artifactory_key", "JFrog Artifactory API key", prefixes: ["AKCp"],
      body: PatternPieces.mixed("0-9A-Za-z", 68, 70, needed: ["0-9", "A-Z", "a-z"]),
      confidence: 0.97, hit: "AKCp{alnum:69}", miss: "AKCp{alnum:67}"),
    // Base64 of `reftkn:`, version, expiry, random characters.
    .token(
      "jfrog_reference_token", "JFrog reference token", prefixes: ["cmVmdGtuO"],
      body: "[0-9A-Za-z_-]{55}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      hit: "cmVmdGtuOjAxOj{alnum:50}", miss: "cmVmdGtuOjAxOj{alnum:49}"),
  ]
}
