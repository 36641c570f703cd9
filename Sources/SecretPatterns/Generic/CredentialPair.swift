/// A user name on one line and a password on the next (or the other way round), as in .pypirc,
/// my.cnf, application.yml and JSON: the pair says more than the password's own name does.
enum CredentialPairRules {
  private static let user =
    #"(?i:(?:user(?:[_-]?name|[_-]?id)?|login)["']?[ \t]{0,16}[=:][ \t]{0,16})"#
    + #"(?:"[^"\r\n]{1,128}"|'[^'\r\n]{1,128}'|[^\s"',;(){}\[\]]{1,128})(?:,?[ \t]{0,8}\r?\n[ \t]{0,40}|,[ \t]{0,8}(?=["'\w]))"#
  private static let name =
    #"["']?(?i:[\w.-]{0,30}pass(?:word|wd|phrase|code)?|[\w.-]{0,30}pwd|secret)["']?[ \t]{0,16}[=:][ \t]{0,16}"#

  static let all: [Rule] = [
    Rule(
      id: "credential_pair", summary: "Password on the line after a user name",
      pattern: user + name + "(?|(?|" + PatternPieces.quoted(4, blanks: true)
        + #")(?=[ \t]*+,?[ \t]*+(?:[#;}\r\n]|\z))|("#
        + PatternPieces.noReference
        + #"(?=[^\s\d!#$%^*+=~@?]*+[0-9!#$%^*+=~@?])[^\s"'`,;(){}\[\]#][^\s"'`,;(){}\[\]]{3,127}+)"#
        + PatternPieces.lineEnd + ")",
      group: 1, keywords: ["user", "login"], shape: .freeform, confidence: 0.8,
      samples: .snippets(
        "repository: https://pypi.internal/\nusername {=|:} {lower:6}\npassword {=|:} «{alnum:2}{digit:1}{password:6-12}{alnum:1}»\n\n"
          + "user: '{lower:6}'\npassword: '«{alnum:2}{digit:1}{alnum:9}»'\n\nuser: \"{lower:6}\"\npassword: \"«{alnum:2}{digit:1}{alnum:9}»\"",
        miss: "username: {lower:6}\npassword: ${{{upper:6}_{upper:4}}"))
  ]
}
