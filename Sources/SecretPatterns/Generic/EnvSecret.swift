/// Variables whose UPPER_SNAKE name ends in what they hold (`DB_PASSWORD`, `JWT_SECRET`): in .env and
/// shell files, Dockerfiles, Compose and CI environments, container specs, and code.
enum EnvSecretRules {
  /// Passwords may be anything.
  private static let passwords = [
    "_PASSWORD", "_PASSWD", "_PASS", "_PWD", "_PASSPHRASE", "_PASSWORT", "PGPASSWORD", "SSHPASS",
  ]
  /// Keys and tokens are long.
  private static let keys = [
    "_SECRET", "_TOKEN", "_API_KEY", "_APIKEY", "_SECRET_KEY", "_PRIVATE_KEY", "_ACCESS_KEY",
    "_ENCRYPTION_KEY",
    "_SIGNING_KEY", "_MASTER_KEY", "_AUTH_KEY", "_CREDENTIALS", "_CREDENTIAL", "_SECRET_KEY_BASE", "_AUTH",
  ]

  /// Between a name and its value when a quote must follow: code, JSON, YAML, container specs.
  private static let beforeQuote =
    #"(?:["']?\]?[ \t]{0,8}(?:(?::=|\?\?=|\|\|=|=>|[=:])\s{0,8}|,[ \t]{0,8})|[ \t]{0,4}:[ \t]?[A-Za-z][\w.<>?\[\]]{0,30}[ \t]=[ \t]?|(?:\s|["']\s{0,4},)\s{0,40}["']?[Vv]alue["']?[ \t]{0,4}[:=][ \t]{0,4}|[ \t]{1,8})"#
  /// Between a name and a bare value: `NAME=value`, `NAME: value` to the line's end, or a container's
  /// `value:` line.
  private static let beforeLine =
    #"(?:[ \t]{0,4}=[ \t]{0,4}|:[ \t]{1,4}|["']?[ \t]*\r?\n[ \t]{0,40}value:[ \t]{1,4})"#

  static let all: [Rule] = [
    rule(
      "env_password", "Password in an upper-case variable", passwords, quoted: 6, bare: 6,
      hit: "{DB|SMTP|MYSQL_ROOT}{_PASSWORD|_PASS|_PWD}=«{alnum:3}{digit:1}{password:6-14}{alnum:1}»",
      miss: "{DB|SMTP|MYSQL_ROOT}{_PASSWORD|_PASS|_PWD}=${{{upper:8}"),
    rule(
      "env_secret", "Key, token or secret in an upper-case variable", keys, quoted: 10, bare: 12,
      hit: "{JWT|SESSION|APP}{_SECRET|_SECRET_KEY|_TOKEN}=«{alnum:16-40}»",
      miss: "{JWT|SESSION|APP}{_SECRET|_SECRET_KEY|_TOKEN}=${{{upper:8}"),
    Rule(
      id: "dockerfile_env_secret",
      summary: "Password or key in a Dockerfile's ENV line without an equals sign",
      pattern:
        #"(?<![\w.$-])ENV[ \t]{1,4}(?:[A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN|API_KEY|SECRET_KEY|ACCESS_KEY|PASSPHRASE))[ \t]{1,4}("#
        + PatternPieces.noReference + #"(?=[^\s\d!#%^*+~@?]*+[0-9!#%^*+~@?])[^\s"'`=<>(){}][^\s"'`]{5,200}+)"#
        + PatternPieces.lineEnd,
      group: 1, keywords: [.exact("ENV ")], shape: .freeform, confidence: 0.85,
      samples: .snippets(
        "ENV MYSQL_ROOT_{PASSWORD|PASS} «{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:3}»",
        miss: "ENV MYSQL_ROOT_{PASSWORD|PASS} ${{{upper:6}")),
  ]

  private static func rule(
    _ id: String, _ summary: String, _ suffixes: [String], quoted: Int, bare: Int, hit: String, miss: String
  ) -> Rule {
    // A bare value reaches to the line's end, or is one shell word.
    let first = #"[^\s"'`<>()\[\]{},;|&$]"#
    let name = #"(?<![a-z.$-])"# + PatternPieces.anyOf(suffixes) + #"(?:_?\d{1,2})?(?![\w-])"#
    let whole =
      "(" + PatternPieces.noReference + #"(?=[^\s\d!#%^*+~@?$=]*+[0-9!#%^*+~@?$=])"# + first
      + #"[^\s"'`()\[\]]{"# + "\(bare - 1),500}+)"
      + PatternPieces.lineEnd
    let word =
      "=(" + PatternPieces.noReference + #"(?=[^\s\d!#%^*+~@?]*+[0-9!#%^*+~@?])"# + first
      + #"[^\s"'`<>()\[\]{},;|&\\]{"# + "\(bare - 1),500}+)"
      + #"(?=[\s"'`;|&,)\]}<\\]|\z)"#
    return Rule(
      id: id, summary: summary,
      pattern: name + "(?|" + beforeQuote + "(?:[bru]{1,2}(?=[\"']))?(?|"
        + PatternPieces.quoted(quoted, blanks: true) + ")|" + beforeLine + whole + "|" + word + ")",
      group: 1, keywords: suffixes.map { .exact($0) }, shape: .freeform, confidence: 0.8,
      check: { isName($0.secret) ? nil : $1 }, samples: .snippets(hit, miss: miss))
  }

  /// Another upper-case name (an element of a list of names, an alias), or an object identifier.
  private static func isName(_ value: [UInt8]) -> Bool {
    value.contains(95) && value.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit || $0 == 95 }
      || value.allSatisfy { $0.isASCIIDigit || $0 == 46 }
  }
}
