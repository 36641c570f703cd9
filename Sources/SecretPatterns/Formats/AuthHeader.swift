/// Authorization headers of every scheme, and tokens that were encoded once more.
enum AuthHeaderRules {
  /// From the header's name to its value, in a request, in code, in a dump of headers.
  private static let name =
    #"(?i:(?:proxy-|x-)?authorization)(?:\\{0,7}+["'`]?[\])]?[ \t]{0,4}+(?:=>|[:=,]|->)[ \t]{0,4}+\[?|"#
    + #"\\{0,7}+["'],[ \t]{0,4}+)[bu]?\\{0,7}+["'`]?[ ]?"#
  private static let keywords: [Keyword] = [
    "authorization:", "authorization\"", "authorization'", "authorization=", "authorization\\\"",
    "authorization\\\\",
    "authorization ",
  ]
  private static let end = #"(?![\w$({<\[=+/.~-])"#

  static let all: [Rule] = [
    Rule(
      id: "authorization_credential", summary: "Credential of an Authorization header of any scheme",
      pattern: name
        + #"(?!(?i:digest|aws4|oauth)\b)(?:[A-Za-z][A-Za-z0-9_-]{1,30}[ ]{1,4}+(?:token=\\{0,3}+"?)?)?("#
        + PlacePattern.literal + #"(?=[^\s"']{8})[A-Za-z0-9_\-.+/=~!@:%*^]{8,8000}+)"# + end,
      group: 1, keywords: keywords, reach: 4_096, shape: .freeform, confidence: 0.8,
      check: { isSchemeAlone($0) ? nil : $1 },
      samples: .snippets(
        "Authorization: {Bearer|Token|ApiKey|NTLM|Negotiate|Basic} «{alnum:30}{digit:2}{alpha:6}"
          + "»\n'authorization': '«{alnum:30}{digit:2}{alpha:6}»'",
        miss: "Authorization: Bearer ${{{upper:5}}\nWWW-Authenticate: Negotiate")),
    .place(
      "digest_response", "Response of HTTP digest authentication",
      ["digest username", "digest \\\"username", "digest realm", "digest qop", "digest response"],
      #"(?i:digest)[ ](?=[^\r\n]{0,400}?nonce=)[^\r\n]{0,900}?(?<![a-z])response=\\{0,3}+"?([0-9a-fA-F]"#
        + #"{32,128})(?![0-9a-fA-F])"#,
      confidence: 0.85,
      hit:
        "Authorization: Digest username=\"{lower:5}\", realm=\"x\", nonce=\"{hex:32}\", uri=\"/\", response=\"«{hex:32}»\"",
      miss: "WWW-Authenticate: Digest realm=\"x\", nonce=\"{hex:32}\""),
    .place(
      "oauth1_signature", "Signature or token of an OAuth 1 header",
      ["oauth_signature=", "oauth_token_secret", "oauth_token="],
      #"oauth_(?:signature|token(?:_secret)?)=(?:\\{0,3}+"|%22)?([A-Za-z0-9%+/=_~.-]{16,800}+)"#,
      confidence: 0.85,
      hit:
        "Authorization: OAuth oauth_nonce=\"{alnum:8}\", oauth_token=\"«{alnum:30}"
        + "»\", oauth_signature=\"«{alnum:26}%3D»\"",
      miss: "Authorization: OAuth oauth_nonce=\"{alnum:30}\", oauth_token=\"{lower:4}\""),
    Rule(
      id: "encoded_pair_line",
      summary: "User and password in base64, alone on a line after a request for them",
      pattern:
        #"(?:AUTH (?:LOGIN|PLAIN)|(?i:authorization: basic|basic realm=[^\r\n]{0,80}+))[ \t]{0,4}+\r?\n"#
        + #"(?:[^\r\n]{0,200}+\r?\n){0,2}?(?:[^\r\nA-Za-z0-9]{0,8}+|[^\r\n]{0,40}[>:|][ \t]{1,4}+)"#
        + #"([A-Za-z0-9+/]{8,400}+={0,2})(?=[ \t]*+(?:\r?\n|\z))"#,
      group: 1,
      keywords: [.exact("AUTH LOGIN"), .exact("AUTH PLAIN"), "authorization: basic", "basic realm="],
      shape: .named, confidence: 0.9, check: { isPair($0.secret) ? $1 : nil },
      samples: Samples(
        hit: .generatedSnippet { random in
          let pair = Base64.encode(SampleTemplate.fill("{lower:6}:{password:8-14}", using: &random).utf8)
          return "> Authorization: Basic\n>  «\(pair)»\n>\nC: AUTH LOGIN\nS: 334\nC: «\(pair)»\nS: 235 ok"
        },
        miss: .generatedSnippet { random in
          let word = Base64.encode(SampleTemplate.fill("{lower:18}", using: &random).utf8)
          return "> Authorization: Basic\n>  \(word)\n>\nC: AUTH LOGIN\nS: 334\nC: \(word)\nS: 535 no"
        })),
    .place(
      "authorization_negotiate", "NTLM message or Kerberos ticket of an HTTP header",
      ["ntlm tlrm", "negotiate yii", "negotiate tlrm", "negotiate oy", "negotiate oiy"],
      #"(?i:ntlm|negotiate)[ ]([A-Za-z0-9+/]{20,16000}+={0,2})"#, reach: 4_096,
      confidence: 0.9, hit: "Proxy-Authorization: NTLM «TlRMTVNTUAAD{base64:80}»",
      miss: "WWW-Authenticate: NTLM"),
    .placeItems(
      "cookie_credential", "Session or token among the cookies of a request",
      ["cookie:", "cookie\"", "cookie'", "cookie\\\"", "cookies:"],
      block:
        #"(?i:(?:set-)?cookies?)\\{0,7}+["']?[ \t]{0,4}+[:,=][ \t]{0,4}+\\{0,7}+["']?[^\r\n"'<>\\]{8,8000}"#,
      items:
        #"(?i:[\w.-]{0,60}(?:sess|sid\b|auth|token|jwt|login|remember|csrf|xsrf|credential|sso|ticket|"#
        + #"identity|\.sig)[\w.-]{0,40})=((?=[^;\s]*\d)[^;,\s"'<>\\]{12,8000}+)"#,
      reach: 4_096, confidence: 0.75,
      hit: "Cookie: lang=en; app_session=«{alnum:30}7»; remember_token=«{alnum:30}7»",
      miss: "Cookie: lang=en; theme={alnum:30}"),
    Rule(
      id: "encoded_web_token", summary: "Web token encoded once more in base64",
      pattern: #"(?<![A-Za-z0-9+/_-])ZXlK[A-Za-z0-9+/_-]{60,16000}+={0,2}"#,
      keywords: [.exact("ZXlKaGJHY2"), .exact("ZXlKMGVYQ"), .exact("ZXlKcmFXU"), .exact("ZXlKaGJH")],
      reach: 4_096, confidence: 0.9,
      check: { candidate, confidence in
        guard let text = Base64.decode(candidate.secret), text.hasPrefix("eyJ"), text.contains(46) else {
          return nil
        }
        return confidence
      },
      samples: Samples(
        hit: .generated { random in
          Base64.encode(
            SampleTemplate.fill("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ{alnum:24}.{base64url:43}", using: &random)
              .utf8)
        },
        miss: .generated { random in
          Base64.encode(SampleTemplate.fill("eyJhbGciOiJIUzI1NiJ9 {alnum:60}", using: &random).utf8)
        })),
    Rule(
      id: "encoded_settings", summary: "Settings with a password or key among them, encoded in base64",
      pattern: #"(?<![A-Za-z0-9+/=_-])([A-Za-z0-9+/]{24,60000}+={0,2})(?![A-Za-z0-9+/=_-])"#, group: 1,
      keywords: ["PASSWORD", "password", "_SECRET", "_TOKEN", "API_KEY", "PRIVATE KEY"].flatMap(needles),
      anchor: .near(before: 2_000), reach: 4_096, shape: .named, confidence: 0.85,
      check: { holdsSettings($0) ? $1 : nil },
      samples: Samples(
        hit: .generatedSnippet { random in
          "VARS: «"
            + Base64.encode(
              SampleTemplate.fill("HOST={lower:5}\nDB_PASSWORD={alnum:12}\n", using: &random).utf8) + "»"
        },
        miss: .generatedSnippet { random in
          "VARS: "
            + Base64.encode(SampleTemplate.fill("HOST={lower:5}\nDB_NAME={alnum:12}\n", using: &random).utf8)
        })),
  ]

  /// `user:password`, or the same between zero bytes as SASL has it, in padded base64.
  private static func isPair(_ encoded: [UInt8]) -> Bool {
    guard encoded.count % 4 == 0, let text = Base64.decode(encoded) else { return false }
    let parts = text.split(separator: text.contains(0) ? 0 : UInt8(ascii: ":"), maxSplits: 1)
    return parts.count == 2 && parts[1].count >= 3
      && text.allSatisfy { $0 == 0 || $0 > 0x20 && $0 < 0x7F }
  }

  /// What a literal looks like in base64, for each of the three ways it can fall into groups of three bytes.
  private static func needles(_ literal: String) -> [Keyword] {
    (0..<3).map { shift in
      let bytes = [UInt8](repeating: 32, count: shift) + Array(literal.utf8)
      let sextets = Array(Base64.encode(bytes).utf8).prefix(bytes.count * 8 / 6)
      return .exact(String(decoding: sextets.dropFirst(shift == 0 ? 0 : shift + 1), as: UTF8.self))
    }
  }

  /// Decodes to text with a line that gives a password or a key a value.
  private static func holdsSettings(_ candidate: MatchContext) -> Bool {
    guard let text = Base64.decode(candidate.secret), text.allSatisfy({ $0 >= 32 || (9...13).contains($0) })
    else { return false }
    if text.contains(bytes: "-----BEGIN ".utf8), text.contains(bytes: "PRIVATE KEY-----".utf8) { return true }
    return text.split(whereSeparator: { $0 == 10 || $0 == 13 || $0 == UInt8(ascii: ",") }).contains { line in
      guard let mark = line.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else {
        return false
      }
      let name = Array(line[..<mark]).asciiLowercased
      let value = line[(mark + 1)...].filter { $0 > 32 && $0 != 34 && $0 != 39 }
      return value.count >= 3 && value.first != UInt8(ascii: "$")
        && name.containsAny(["password", "_pass", "secret", "token", "api_key", "apikey", "private_key"])
    }
  }

  /// `Authorization: Bearer` in a sentence: a scheme, or the word for the credential.
  private static func isSchemeAlone(_ candidate: MatchContext) -> Bool {
    let word = String(decoding: candidate.secret.asciiLowercased, as: UTF8.self)
    return ["negotiate", "authorization", "required", "credentials", "undefined", "bearer", "token:"]
      .contains(word)
      || candidate.secret.last == UInt8(ascii: ":")
  }
}
