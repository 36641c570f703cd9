/// Tokens of the shape that GitHub introduced and npm and Vercel took over: four characters of prefix,
/// random characters, and six of base-62 CRC-32 over those.
extension Rule {
  /// Near certainty for a right checksum. A wrong one keeps the confidence it has: a mistyped or
  /// obfuscated token is still one.
  static let base62Checksum: Check = { candidate, confidence in
    let token = candidate.secret
    guard token.count > 10 else { return confidence }
    return token.suffix(6).elementsEqual(CRC32.base62(token[4...].dropLast(6))) ? 0.99 : confidence
  }
}

extension Samples.Kind {
  /// A token with a right checksum.
  static func base62Checksummed(prefix: String, body count: Int) -> Samples.Kind {
    .generated { random in
      let body = SampleTemplate.fill("{alnum:\(count)}", using: &random)
      let sum = String(decoding: CRC32.base62(body.utf8), as: UTF8.self)
      return SampleTemplate.fill(prefix, using: &random) + body + sum
    }
  }
}
