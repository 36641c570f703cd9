/// dfuse (StreamingFast).
enum DfuseRules {
  static let all: [Rule] = [
    .token(
      "dfuse_key", "dfuse API key", prefixes: ["web_"],
      body: "(?=(?:[a-z]{0,30}[0-9]){2})(?=[0-9]{0,30}[a-z])[0-9a-z]{32}", confidence: 0.85,
      entropyFloor: 3, hit: "web_{loweralnum:28}a1b2", miss: "web_{lower:32}")
  ]
}
