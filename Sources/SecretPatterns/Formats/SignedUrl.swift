/// Tokens, keys and signatures in the parameters of URLs and of form bodies.
enum SignedUrlRules {
  /// Ends at the next parameter, a quote or a blank, without the punctuation of the sentence round it.
  private static func value(_ least: Int) -> String {
    "(" + PlacePattern.literal + #"(?=[^\s&"'<>\\`#]{"# + "\(least)" + #"})[^\s&"'<>\\`#]*[^\s&"'<>\\`#.,;:!?)\]}])"#
  }

  /// Names whose values are secrets in every URL.
  private static let names = [
    "access_token", "accesstoken", "id_token", "refresh_token", "auth_token", "authtoken", "api_token", "apitoken", "token",
    "api_key", "apikey", "api-key", "x-api-key", "app_key", "appkey", "access_key", "accesskey", "secret_key", "secret",
    "client_secret", "clientsecret", "private_token", "job_token", "deploy_token", "session_token", "sessiontoken", "user_token",
    "x-amz-security-token", "x-amz-signature", "x-goog-signature", "x-oss-signature", "x-cos-security-token", "q-signature",
    "signature", "sig", "policy", "hmac", "subscription-key", "jwt", "password", "passwd", "pwd", "passphrase", "pass",
    "sessionid", "session_id", "phpsessid", "jsessionid", "auth", "authkey", "auth_key", "authorization", "wstoken",
    "reset_password_token", "confirmation_token", "invitation_token", "unlock_token", "login_token", "reset_token", "verify_token",
    "samlresponse", "client_assertion", "assertion", "code_verifier", "device_code", "otp", "security-token", "ossaccesskeysecret",
    "hapikey", "magic_token", "share_token", "sharetoken", "st.token", "sastoken", "pin", "passcode", "securitytoken",
  ]
  private static let prefixes = ["?", "&", ";", "#", "%26", "%3f", "0026"]

  private static func keywords(_ names: [String], _ prefixes: [String], _ suffix: String = "=") -> [Keyword] {
    names.flatMap { name in prefixes.map { Keyword($0 + name + suffix) } }
  }

  static let all: [Rule] = [
    .place(
      "url_secret_parameter", "Token, key, signature or password in a parameter of a URL or of a form",
      keywords(names, ["?", "&", "#", "0026"]) + keywords(names, ["&amp;"]),
      #"(?:[?&#]|0026|&amp;)(?:amp;)?(?i:"# + names.map(PatternPieces.literal).joined(separator: "|") + ")=" + value(4), reach: 2_048,
      confidence: 0.85, check: { isNoSecret($0) ? nil : $1 },
      hit: "GET /v1/items?page=2&{access_token|sig|X-Goog-Signature|api_key|token}=«{alnum:24}»&sort=asc\nhttps://x.internal/a?{client_secret|jwt}=«{alnum:24}»",
      miss: "GET /v1/items?page=2&{access_token|sig}=<{lower:5}>&sort=asc&token=${{{upper:5}}"),
    .place(
      "url_encoded_parameter", "Token, key, signature or password in a URL within a URL",
      keywords(names, ["%26", "%3f"], "%3d"),
      "(?i:%26|%3F)(?i:" + names.map(PatternPieces.literal).joined(separator: "|") + #")(?i:%3D)((?=[^\s&"'<>\\]{6})(?:[^\s&"'<>\\`#%]++|%(?!26|23|22|20|27|3[CEce]))++)"#,
      reach: 2_048, confidence: 0.85,
      hit: "GET /go?url=https%3A%2F%2Fx.internal%2Fcb%3Fpage%3D2%26{access_token|sig|token|secret}%3D«{alnum:24}»%26x%3D1 HTTP/1.1",
      miss: "GET /go?url=https%3A%2F%2Fx.internal%2Fcb%3Fpage%3D2%26lang%3D{alnum:24}"),
    .place(
      "url_key_parameter", "Key in the parameter key of a URL", keywords(["key", "k", "apikey", "appid", "skey", "ak", "sk"].filter { $0.count > 1 }, ["?", "&", "&amp;"]),
      #"(?:&amp;|[?&])(?i:key|apikey|appid|skey|ak|sk)=(?=[^\s&"'<>\\]{0,60}\d)"# + value(16), shape: .freeform, confidence: 0.75,
      hit: "https://maps.internal/v1/geocode?q=x&key=«{alnum:12}{digit:2}{alnum:18}»", miss: "https://maps.internal/v1/geocode?q=x&key={lower:8}"),
    Rule(
      id: "oauth_code", summary: "Authorization code that an OAuth server hands to a callback",
      pattern: #"(?:&amp;|[?&#]|0026)(?:code|authorization_code)="# + value(8), group: 1,
      keywords: keywords(["code", "authorization_code"], ["?", "&", "#", "0026", "&amp;"]), reach: 2_048, shape: .named,
      confidence: 0.85, check: { isCallback($0) ? $1 : nil },
      samples: .snippets(
        "GET /auth/callback?code=«{alnum:24}»&state={alnum:12} HTTP/1.1\ngrant_type=authorization_code&code=«{alnum:30}»&redirect_uri=x",
        miss: "GET /shop?code={alnum:12}&page=2 HTTP/1.1")),
    .place(
      "oauth_verifier", "Proof key or code of an OAuth exchange under its own name",
      ["code_verifier", "codeverifier", "code-verifier", "authorization_code", "auth_code", "authcode", "device_code", "devicecode",
        "refresh_token", "refreshtoken", "refresh-token", "samlresponse", "saml_response", "client_assertion"],
      #"(?i:(?:code|pkce)[ _-]?verifier|authorization_code|auth_?code|device_?code|refresh[_-]?token|saml_?response|client_assertion)"#
        + #"(?:"# + PlacePattern.assign + #"|\\{0,3}+["'],[ \t]{0,4}+|[ ](?:is[ ])?|[ \t]{1,4}+value=|"[ ]value=)\\{0,7}+["']?(?=[^\s"']{0,200}[0-9A-Z])([A-Za-z0-9._~+/=%-]{16,16000}+)(?![\w($\[])"#,
      reach: 4_096, confidence: 0.85, check: { isNoSecret($0) ? nil : $1 },
      hit: "auth request, code_verifier: «{alnum:41}7Q», redirect x\n\"refresh_token\": \"«{alnum:38}7Q»\"\nname=\"SAMLResponse\" value=\"«{base64:80}7Q==»\"",
      miss: "code_verifier: generate_code_verifier(64)\nrefresh_token = {lower:5}.{lower:9}"),
  ]

  /// Names of fields, versions and addresses that stand where a token would.
  private static func isNoSecret(_ candidate: Candidate) -> Bool {
    let secret = candidate.secret
    if secret.hasPrefix("http") || secret.hasPrefix("urn:") { return true }
    // A name of a field or a call in code.
    return secret.count < 40 && secret.allSatisfy { $0.isASCIILetter || $0 == 95 || $0 == 46 } && secret.contains(46)
  }

  /// A code belongs to an OAuth exchange when the address is a callback's, or its neighbours are OAuth's parameters.
  private static func isCallback(_ candidate: Candidate) -> Bool {
    let secret = candidate.secret
    if secret.count < 10 || secret.allSatisfy(\.isASCIIDigit) { return false }
    let after = candidate.after(400).prefix { $0 > 32 && $0 != 34 && $0 != 39 }
    let before = candidate.before(200).reversed().prefix { $0 > 32 && $0 != 34 && $0 != 39 }
    let url = (Array(before.reversed()) + [38] + Array(after)).asciiLowercased
    return url.containsAny([
      "callback", "oauth", "oidc", "signin", "sign-in", "/auth", "login", "/cb?", "redirect", "sso", "state=", "&scope=", "session_state=",
      "grant_type=", "client_id=", "redirect_uri=", "code_verifier=",
    ])
  }
}
