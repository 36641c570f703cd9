/// URLs with a password in them, as in .git-credentials, pip.conf, remotes, proxies and mail settings.
/// Those of databases and brokers are ``ConnectionStringRules``.
enum UrlCredentialRules {
  /// Schemes whose whole URL another rule reports.
  private static let others =
    #"(?<!postgres)(?<!postgresql)(?<!mysql)(?<!mariadb)(?<!mongodb)(?<!mongodb\+srv)(?<!redis)(?<!rediss)(?<!amqp)(?<!amqps)"#

  /// What may follow the `@`: a host, or a variable in its place; not the digest of an image.
  private static let host = #"(?=[A-Za-z0-9\[$%{_])(?!sha(?:1|256|512):)"#

  static let all: [Rule] = [
    Rule(
      id: "url_credentials", summary: "Password in a URL: scheme://user:password@host",
      pattern: "(?<=[A-Za-z0-9])" + others
        + #"://[^\s:/?#@"'`<>\\|^,()\[\]]{0,256}+:(?!x-oauth-basic@|pserver:|\d{1,5}[/?#,])("# + PositionalValue.literal
        + #"[^\s/@"'`<>\\()\[\]]{1,256}+(?:@[^\s/@"'`<>\\()\[\]?#]{1,128}+){0,2}?)@"# + host
        + #"(?![^\s/"'`<>\\?#@]{0,255}@)"#,
      group: 1, keywords: ["://"], shape: .named, confidence: 0.9,
      check: { candidate, confidence in judgePassword(candidate, confidence) },
      samples: .snippets(
        "{https|http|ftp|sftp|ssh|smtp|git+https}://{lower:6}:«{alnum:2}{password:6-20}{alnum:1}»@{lower:6}.internal/{lower:5}.git",
        miss: "{https|http|ftp|sftp|ssh|smtp}://{lower:6}@{lower:6}.internal:8080/{alnum:20}")),
    Rule(
      id: "url_token", summary: "Token in the place of a URL's user name",
      pattern: #"(?<=https|http)://(?=[A-Za-z_.~-]{0,255}+\d)([A-Za-z0-9_.~-]{20,255}+)(?::(?:x-oauth-basic|x-token-auth|x)?)?@"#
        + #"(?=[\w-]{1,63}\.[\w.-]{2,190}|localhost|\$)"#,
      group: 1, keywords: ["://"], shape: .freeform, confidence: 0.75, entropyFloor: 3.2,
      samples: .snippets(
        "git clone https://«{alnum:40}»{|:x-oauth-basic|:}@{lower:6}.com/{lower:5}/{lower:5}.git",
        miss: "git clone https://{lower:8}@{lower:6}.com/{lower:5}/{lower:5}.git")),
  ]

  private static func judgePassword(_ candidate: Candidate, _ confidence: Double) -> Double? {
    // user:user@host is how manuals write it; so is any word on a host called host or example.
    let match = candidate.match
    let user = match.dropFirst(3).prefix { $0 != UInt8(ascii: ":") }
    let secret = candidate.secret
    guard secret.count >= 3 else { return nil }
    guard secret != Array(user) else { return Plausibility.placeholder }
    let plain = secret.count <= 8 && secret.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 95 }
    let host = candidate.after(13).dropFirst()
    let shown = ["host", "example.", "server", "proxy", "localhost", "domain", "some", "my", "your", "www.", "ftp."]
    if plain, shown.contains(where: { Array(host).asciiLowercased.hasPrefix($0) }) { return 0.3 }
    return PositionalValue.certain(candidate, confidence)
  }
}
