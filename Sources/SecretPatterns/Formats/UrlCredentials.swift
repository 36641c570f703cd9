/// URLs with a password or token in them, as in .git-credentials, pip.conf, remotes, proxies and mail
/// settings. Those of databases and brokers are ``ConnectionStringRules``.
enum UrlCredentialRules {
  /// Schemes whose whole URL another rule reports.
  private static let others =
    #"(?<!postgres)(?<!postgresql)(?<!mysql)(?<!mariadb)(?<!mongodb)(?<!mongodb\+srv)(?<!redis)(?<!rediss)(?<!amqp)(?<!amqps)"#

  /// `user:password@host`. The password may hold `@`; the host may be a variable, but is no digest of
  /// a container image.
  private static let password =
    #"[^\s:/?#@"'`<>\\|^,()\[\]]{0,256}+:(?!x-oauth-basic@|pserver:|\d{1,5}[/?#,])("#
    + PatternPieces.noReference
    + #"[^\s/@"'`<>\\()\[\]]{1,256}+(?:@[^\s/@"'`<>\\()\[\]?#]{1,128}+){0,2}?)@(?=[A-Za-z0-9\[$%{_])(?!sha(?:1|256|512):)"#
    + #"(?![^\s/"'`<>\\?#@]{0,255}@)"#

  /// `token@host`, also with the empty or conventional password that some services want.
  private static let token =
    #"(?<=http://|https://)(?=[A-Za-z_.~-]{0,255}+\d)([A-Za-z0-9_.~-]{20,255}+)(?::(?:x-oauth-basic|x-token-auth|x)?)?@"#
    + #"(?=[\w-]{1,63}\.[\w.-]{2,190}|localhost|\$)"#

  /// A URL that goes on in the next line, behind the backslash of a shell or, in a folded text of YAML, without one.
  private static let wrapped =
    #"[^\s:/?#@"'`<>\\|^,()\[\]]{1,128}+:(?|"# + continued + "(" + part + ")@" + host + "|(" + part + #"\\"#
    + lineBreak
    + part + ")@" + host + "|(" + part + ")" + continued + "@" + host + "|(" + part + ")@" + folded + host
    + "|" + folded + #"((?=[^\s@\d]*+\d)"# + part + ")@" + host + ")"
  private static let part = PatternPieces.noReference + #"[^\s/@"'`<>\\()\[\]]{2,128}+"#
  private static let lineBreak = #"\r?\n[ \t]{0,40}+"#
  private static let continued = #"\\"# + lineBreak
  private static let folded = #"\\?"# + lineBreak
  private static let host = #"(?=[A-Za-z0-9-]{1,63}\.[A-Za-z0-9]|localhost)"#

  static let all: [Rule] = [
    Rule(
      id: "url_credentials", summary: "Password or token in a URL: scheme://user:password@host",
      // Nearly all URLs fail at the first look ahead: no colon or at sign before the path.
      pattern: #"(?=://[^\s:/?#@"'`<>\\|^,()\[\]]{0,256}+[:@])(?<=[A-Za-z0-9])(?|"# + others + "://(?|"
        + token
        + "|" + password + ")|://" + wrapped + ")",
      group: 1, keywords: ["://"], shape: .named, confidence: 0.9, check: { judge($0, $1) },
      samples: .snippets(
        "{https|http|ftp|sftp|ssh|smtp|git+https}://{lower:6}:«{alnum:2}{password:6-20}{alnum:1}»@{lower:6}.internal/{lower:5}.git\n"
          + "git clone https://«{alnum:40}»{|:x-oauth-basic|:}@{lower:6}.com/{lower:5}/{lower:5}.git\n"
          + "curl https://{lower:6}:\\\n  «{alnum:12}»@{lower:6}.com/\nurl: >-\n  amqp://{lower:6}:«{alnum:12}»@\n  {lower:5}.net/",
        miss: "{https|http|ftp|sftp|ssh|smtp}://{lower:6}@{lower:6}.internal:8080/{alnum:20}")),
    Rule(
      id: "url_credentials_column", summary: "Password in a URL that a narrow column breaks inside its user",
      pattern: #"://[A-Za-z0-9_-]{1,40}+\r?\n(?:\d{4}-\d\d-\d\d[T ][\d:.,]{8,20}+Z?[ \t])?[ \t]{0,80}+"#
        + #"(?!mailto|xmpp|sips?|acct)[A-Za-z0-9_.-]{1,40}+:((?=[^\s@]*?\d)(?=[^\s@]*?[A-Za-z])[^\s/@"'`<>\\()]{8,128}+)@"#
        + host,
      group: 1, keywords: ["://"], shape: .named, confidence: 0.85,
      samples: .snippets(
        "  --index-url   Base URL (https://{lower:3}\n                {lower:4}:«{alnum:9}7{alpha:2}»@{lower:5}.net/simple)",
        miss: "see https://{lower:6}.org\n  mailto:{alnum:9}7a@{lower:5}.net")),
  ]

  private static func judge(_ candidate: MatchContext, _ confidence: Double) -> Double? {
    let user = Array(
      candidate.match.dropFirst(3).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "@") })
    let secret = candidate.secret
    let isToken = candidate.before(3).elementsEqual("://".utf8)
    if isToken { return Entropy.shannon(secret) < 3.2 ? nil : min(confidence, 0.75) }
    // user:user@host is how manuals write it; so is any word on a host called host or example.
    guard secret.count >= 3 else { return nil }
    guard secret != user else { return Plausibility.placeholder }
    let plain = secret.count <= 8 && secret.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 95 }
    let host = candidate.after(13).dropFirst()
    let shown = [
      "host", "example.", "server", "proxy", "localhost", "domain", "some", "my", "your", "www.", "ftp.",
    ]
    if plain, shown.contains(where: { Array(host).asciiLowercased.hasPrefix($0) }) {
      return Plausibility.unsure
    }
    return confidence
  }
}
