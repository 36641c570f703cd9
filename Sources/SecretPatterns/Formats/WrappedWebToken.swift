/// A JSON Web Token inside another layer of base64, as Kubernetes secrets and shell scripts hold it.
enum WrappedWebTokenRules {
  static let all: [Rule] = [
    Rule(
      id: "jwt_base64", summary: "JSON Web Token wrapped once more in base64",
      pattern: "(?<![0-9A-Za-z+/_-])ZXlK[0-9A-Za-z+/_-]{80,40000}+={0,2}",
      keywords: [.exact("ZXlK")], reach: 8_192, confidence: 0.95,
      check: { candidate, confidence in holdsToken(candidate.secret) ? confidence : nil },
      samples: Samples(
        hit: .generated { random in
          let header = Base64.encode(#"{"alg":"HS256","typ":"JWT"}"#.utf8, urlSafe: true)
          let claims = SampleTemplate.fill(#"{{"sub":"{digit:10}","name":"{lower:8}"}"#, using: &random)
          let signature = SampleTemplate.fill("{base64url:43}", using: &random)
          return Base64.encode("\(header).\(Base64.encode(claims.utf8, urlSafe: true)).\(signature)".utf8)
        },
        miss: .generated { random in
          let header = Base64.encode(#"{"version":3,"sources":[1]}"#.utf8, urlSafe: true)
          return Base64.encode(SampleTemplate.fill("\(header){base64url:90}", using: &random).utf8)
        }))
  ]

  /// Three or five parts with dots between them, the first of which is a header with an algorithm.
  private static func holdsToken(_ wrapped: [UInt8]) -> Bool {
    guard let token = Base64.decode(wrapped) else { return false }
    let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 5, let header = Base64.decode(parts[0]) else { return false }
    return header.first == UInt8(ascii: "{") && header.contains(bytes: #""alg""#.utf8)
  }
}
