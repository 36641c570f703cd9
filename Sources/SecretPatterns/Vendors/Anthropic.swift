/// Anthropic keys: `sk-ant-`, the kind, two digits of version, and 93 characters that end in `AA`.
enum AnthropicRules {
  static let all: [Rule] = [
    .token(
      "anthropic_key", "Anthropic API key", prefixes: ["sk-ant-"],
      body: "[0-9A-Za-z_-]{20,250}", end: PatternPieces.hyphenEnd, confidence: 0.98,
      check: { candidate, confidence in
        // Kind and version (`api03-`) make it certain; other keys of the prefix are kept.
        let kind = candidate.secret.dropFirst(7).prefix { $0 != UInt8(ascii: "-") }
        return kind.count >= 5 && kind.suffix(2).allSatisfy { (48...57).contains($0) }
          ? confidence : 0.8
      }, hit: "sk-ant-api03-{base64url:93}AA", miss: "sk-ant-api03-{base64url:13}"),
    .token(
      "anthropic_admin_key", "Anthropic admin API key", prefixes: ["sk-ant-admin"],
      body: #"\d{2}-[0-9A-Za-z_-]{80,120}"#, end: PatternPieces.hyphenEnd, confidence: 0.99,
      hit: "sk-ant-admin01-{base64url:93}AA", miss: "sk-ant-admin01-{base64url:60}"),
    .token(
      "anthropic_oauth_token", "Anthropic OAuth access, refresh or session token",
      prefixes: ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"], body: #"\d{2}-[0-9A-Za-z_-]{40,200}"#,
      end: PatternPieces.hyphenEnd, confidence: 0.99,
      hit: "sk-ant-{oat|ort|sid}01-{base64url:93}AA",
      miss: "sk-ant-oat01-{base64url:30}"),
  ]
}
