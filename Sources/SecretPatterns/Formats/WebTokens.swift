/// JSON Web Tokens and the credentials of HTTP's Authorization header.
enum WebTokenRules {
  static let all: [Rule] = [
    Rule(
      id: "jwt", summary: "JSON Web Token (RFC 7519) or its encrypted form",
      pattern: PatternPieces.start
        + #"eyJ[A-Za-z0-9_-]{8,4000}+\.[A-Za-z0-9_-]{8,40000}+(?:\.[A-Za-z0-9_-]{0,40000}+){1,3}(?<=[A-Za-z0-9_-]{10})"#,
      keywords: [.exact("eyJ")], reach: 4_096, confidence: 0.95,
      check: { candidate, confidence in judge(candidate.secret, confidence) },
      samples: Samples(
        hit: .generated { random in
          let header = Base64.encode(#"{"alg":"HS256","typ":"JWT"}"#.utf8, urlSafe: true)
          let claims = Base64.encode(
            SampleTemplate.fill(#"{{"sub":"{digit:10}","name":"{lower:8}"}"#, using: &random).utf8,
            urlSafe: true)
          return "\(header).\(claims)." + SampleTemplate.fill("{base64url:43}", using: &random)
        },
        miss: .generated { random in
          let header = Base64.encode(#"{"version":3,"sources":[1]}"#.utf8, urlSafe: true)
          return "\(header)." + SampleTemplate.fill("{base64url:40}.{base64url:43}", using: &random)
        })),
    Rule(
      id: "bearer_token", summary: "Bearer credential (RFC 6750)",
      pattern: #"(?<![\w-])(?i:bearer)(?:\s|\\[nt]|%20|\+){1,4}["']?([A-Za-z0-9\-._~+/]{20,8000}+={0,2})"#,
      group: 1, keywords: ["bearer"], reach: 4_096, shape: .freeform, confidence: 0.8,
      samples: .snippets(
        "curl -H 'Authorization: Bearer «{alnum:40}»' https://api.internal/v1",
        miss: "curl -H 'Authorization: Bearer {alnum:12}' https://api.internal/v1")),
    Rule(
      id: "basic_auth_header", summary: "Basic credentials (RFC 7617): base64 of user:password",
      pattern: #"(?<![\w-])(?i:basic)(?:\s|%20){1,4}([A-Za-z0-9+/]{8,1000}+={0,2})(?![\w-])"#,
      group: 1, keywords: ["basic "], confidence: 0.9,
      check: { candidate, confidence in
        guard let text = Base64.decode(candidate.secret), let colon = text.firstIndex(of: 58), colon > 0,
          text.allSatisfy({ $0 >= 32 && $0 != 127 })
        else { return nil }
        let password = Array(text[(colon + 1)...])
        return Placeholder.isEvident(password) || Placeholder.isReference(password) || password.count < 3
          ? Plausibility.placeholder : confidence
      },
      samples: Samples(
        hit: .generatedSnippet { random in
          let pair = SampleTemplate.fill("{lower:6}:{password:14}", using: &random)
          return "Authorization: Basic «\(Base64.encode(pair.utf8))»"
        },
        miss: .snippet("Authorization: Basic {upper:9}-{lower:7}"))),
  ]

  private static func judge(_ token: [UInt8], _ confidence: Double) -> Double? {
    let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 5, let header = Base64.decode(parts[0]),
      header.first == UInt8(ascii: "{"), header.last == UInt8(ascii: "}"),
      header.contains(bytes: #""alg""#.utf8),
      header.allSatisfy({ $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 })
    else { return nil }
    return PublishedToken.matches(token) ? Plausibility.placeholder : confidence
  }
}
