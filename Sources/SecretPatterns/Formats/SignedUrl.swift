/// Tokens, keys and signatures in the parameters of URLs and of form bodies.
enum SignedUrlRules {
  /// Ends at the next parameter, a quote or a blank, without the punctuation of the sentence round it.
  private static func value(_ least: Int) -> String {
    "(" + PlacePattern.literal + #"(?=[^\s&"'<>\\`#]{"# + "\(least)"
      + #"})[^\s&"'<>\\`#]*[^\s&"'<>\\`#.,;:!?)\]}])"#
  }

  /// Names whose values are secrets in every URL.
  private static let names = [
    "access_token", "accesstoken", "id_token", "refresh_token", "auth_token", "authtoken", "api_token",
    "apitoken", "token",
    "api_key", "apikey", "api-key", "x-api-key", "app_key", "appkey", "access_key", "accesskey", "secret_key",
    "secret",
    "client_secret", "clientsecret", "private_token", "job_token", "deploy_token", "session_token",
    "sessiontoken", "user_token",
    "x-amz-security-token", "x-amz-signature", "x-goog-signature", "x-oss-signature", "x-cos-security-token",
    "q-signature",
    "signature", "sig", "policy", "hmac", "subscription-key", "jwt", "password", "passwd", "pwd",
    "passphrase", "pass",
    "sessionid", "session_id", "phpsessid", "jsessionid", "auth", "authkey", "auth_key", "authorization",
    "wstoken",
    "reset_password_token", "confirmation_token", "invitation_token", "unlock_token", "login_token",
    "reset_token", "verify_token",
    "samlresponse", "client_assertion", "assertion", "code_verifier", "device_code", "otp", "security-token",
    "ossaccesskeysecret",
    "hapikey", "magic_token", "share_token", "sharetoken", "st.token", "sastoken", "pin", "passcode",
    "securitytoken",
  ]
  /// What these names end in: the keywords, and where a match begins.
  private static let endings = [
    "token", "key", "secret", "signature", "sig", "hmac", "jwt", "password", "passwd", "pwd", "passphrase",
    "pass", "sessionid", "session_id", "phpsessid",
    "auth", "authorization", "samlresponse", "assertion", "otp", "pin", "passcode",
  ]
  private static let known = Set(names)

  static let all: [Rule] = [
    .place(
      "url_secret_parameter", "Token, key, signature or password in a parameter of a URL or of a form",
      endings.map { Keyword($0 + "=") },
      "(?i:" + endings.map(PatternPieces.literal).joined(separator: "|") + ")=" + value(4), reach: 2_048,
      confidence: 0.85, check: { isParameter($0) && !isNoSecret($0) ? $1 : nil },
      hit:
        "GET /v1/items?page=2&{access_token|sig|X-Goog-Signature|api_key|token}=«{alnum:24}"
        + "»&sort=asc\nhttps://x.internal/a?{client_secret|jwt}=«{alnum:24}»",
      miss: "GET /v1/items?page=2&{access_token|sig}=<{lower:5}>&sort=asc&token=${{{upper:5}}"),
    .place(
      "url_encoded_parameter", "Token, key, signature or password in a URL within a URL",
      ["token", "key", "secret", "signature", "sig", "password", "assertion"].map { Keyword($0 + "%3d") },
      #"(?i:token|key|secret|signature|sig|password|assertion)(?i:%3D)((?=[^\s&"'<>\\]{6})(?:"#
        + #"[^\s&"'<>\\`#%]++|%(?!26|23|22|20|27|3[CEce]))++)"#,
      reach: 2_048, confidence: 0.85, check: { isParameter($0) ? $1 : nil },
      hit:
        "GET /go?url=https%3A%2F%2Fx.internal%2Fcb%3Fpage%3D2%26{access_token|sig|token|secret}"
        + "%3D«{alnum:24}»%26x%3D1 HTTP/1.1",
      miss: "GET /go?url=https%3A%2F%2Fx.internal%2Fcb%3Fpage%3D2%26lang%3D{alnum:24}"),
    .place(
      "url_key_parameter", "Key in the parameter key of a URL", ["key=", "appid="],
      #"(?:(?<=[?&;])(?i:s?key)|(?<=[?&;s])(?i:key)|(?<=[?&;])(?i:appid))=(?=[^\s&"'<>\\]{0,60}\d)"#
        + value(16), shape: .freeform, confidence: 0.75,
      check: { isURL($0) ? $1 : nil },
      hit: "https://maps.internal/v1/geocode?q=x&key=«{alnum:12}{digit:2}{alnum:18}»",
      miss: "https://maps.internal/v1/geocode?q=x&key={lower:8}"),
    Rule(
      id: "oauth_code", summary: "Authorization code that an OAuth server hands to a callback",
      pattern: #"(?<=[?&#;6_])code="# + value(8), group: 1, keywords: [.exact("code=")], reach: 2_048,
      shape: .named,
      confidence: 0.85, check: { isCallback($0) ? $1 : nil },
      samples: .snippets(
        "GET /auth/callback?code=«{alnum:24}»&state={alnum:12} "
          + "HTTP/1.1\ngrant_type=authorization_code&code=«{alnum:30}»&redirect_uri=x",
        miss: "GET /shop?code={alnum:12}&page=2 HTTP/1.1")),
    .place(
      "oauth_verifier", "Proof key or code of an OAuth exchange under its own name",
      [
        "code_verifier", "codeverifier", "code-verifier", "authorization_code", "auth_code", "authcode",
        "fresh_token", "freshtoken", "fresh-token", "samlresponse", "saml_response", "client_assertion",
      ],
      #"(?i:(?:code|pkce)[ _-]?verifier|authorization_code|auth_?code|device_?code|refresh[_-]?token|"#
        + #"saml_?response|client_assertion)"#
        + #"(?:"# + PlacePattern.assign
        + #"|\\{0,3}+["'],[ \t]{0,4}+|[ ](?:is[ ])?|[ \t]{1,4}+value=|"[ ]value=)\\{0,7}+["']?(?=[^\s"']"#
        + #"{0,200}[0-9A-Z])([A-Za-z0-9._~+/=%-]{16,16000}+)(?![\w($\[])"#,
      near: 3, reach: 4_096, confidence: 0.85, check: { isNoSecret($0) ? nil : $1 },
      hit:
        "auth request, code_verifier: «{alnum:41}7Q», redirect x\n\"refresh_token\": \"«{alnum:38}"
        + "7Q»\"\nname=\"SAMLResponse\" value=\"«{base64:80}7Q==»\"",
      miss: "code_verifier: generate_code_verifier(64)\nrefresh_token = {lower:5}.{lower:9}"),
  ]

  /// Whether the name that the match ends is that of a parameter: `?`, `&`, `#` or their escapes stand before it.
  private static func isParameter(_ candidate: MatchContext) -> Bool {
    let text = candidate.text
    let end =
      candidate.secretRange.lowerBound
      - (candidate.text[candidate.secretRange.lowerBound - 1] == UInt8(ascii: "=") ? 1 : 3)
    var start = end
    while start > max(0, end - 40),
      text[start - 1].isASCIILetter || text[start - 1].isASCIIDigit || [45, 46, 95].contains(text[start - 1])
    { start -= 1 }
    guard start > 0 else { return false }
    let name = Array(text[start..<end]).asciiLowercased
    switch text[start - 1] {
    case UInt8(ascii: "?"), UInt8(ascii: "&"): return known.contains(String(decoding: name, as: UTF8.self))
    case UInt8(ascii: ";"):
      return start > 4 && text[start - 5..<start].elementsEqual("&amp;".utf8)
        && known.contains(String(decoding: name, as: UTF8.self))
    case UInt8(ascii: "#"): return name.hasSuffix("token")
    case UInt8(ascii: "%"), 92, UInt8(ascii: "u"):
      // `%26name`, `%3Fname`, `\u0026name`: the escape's digits were taken for letters of the name.
      let rest =
        name.hasPrefix("26") || name.hasPrefix("3f")
        ? name.dropFirst(2) : name.hasPrefix("u0026") ? name.dropFirst(5) : []
      return known.contains(String(decoding: rest, as: UTF8.self))
    default: return false
    }
  }

  private static func isURL(_ candidate: MatchContext) -> Bool {
    let before = candidate.before(300).reversed().prefix { $0 > 32 && $0 != 34 && $0 != 39 }
    return Array(before.reversed()).containsAny(["://", "/"])
  }

  /// Names of fields, versions and addresses that stand where a token would.
  private static func isNoSecret(_ candidate: MatchContext) -> Bool {
    let secret = candidate.secret
    if secret.hasPrefix("http") || secret.hasPrefix("urn:") { return true }
    // A name of a field or a call in code.
    return secret.count < 40 && secret.allSatisfy { $0.isASCIILetter || $0 == 95 || $0 == 46 }
      && secret.contains(46)
  }

  /// A code belongs to an OAuth exchange when the address is a callback's, or its neighbours are OAuth's parameters.
  private static func isCallback(_ candidate: MatchContext) -> Bool {
    let secret = candidate.secret
    if secret.count < 10 || secret.allSatisfy(\.isASCIIDigit) { return false }
    let after = candidate.after(400).prefix { $0 > 32 && $0 != 34 && $0 != 39 }
    let before = candidate.before(200).reversed().prefix { $0 > 32 && $0 != 34 && $0 != 39 }
    let url = (Array(before.reversed()) + [38] + Array(after)).asciiLowercased
    return url.containsAny([
      "callback", "oauth", "oidc", "signin", "sign-in", "/auth", "login", "/cb?", "redirect", "sso", "state=",
      "&scope=", "session_state=",
      "grant_type=", "client_id=", "redirect_uri=", "code_verifier=",
    ])
  }
}
