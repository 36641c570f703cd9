/// .netrc: `machine HOST login NAME password SECRET`, on one line or several, and `default login …`.
enum NetrcRules {
  private static let gap = PatternPieces.gap
  private static let word = #"(?:"[^"\r\n]{1,200}"|[^\s\\"]{1,200})"#

  static let all: [Rule] = [
    Rule(
      id: "netrc_password", summary: "Password of a machine in a .netrc file",
      pattern: #"(?<![\w.-])(?:machine"# + gap
        + #"(?:[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?::\d{1,5})?(?=\s|\\[nrt])|[\w.:*-]{1,253}(?="# + gap
        + "(?:login|user|account|port)[ \\t\\r\\n\\\\]))|default(?=" + gap
        + "(?:login|user|account)[ \\t\\r\\n\\\\]))(?:" + gap
        + "(?:login|user|account|port)" + gap + word + "){0,3}" + gap + #"passw(?:or)?d"# + gap + "(?|\"("
        + PatternPieces.noReference + #"(?=[^"\r\n]{3,200}")(?:[^"\\\r\n]++|\\.)++)"|("#
        + PatternPieces.noReference
        + #"[^\s"\\][^\s\\]{2,199}?)(?=["'`]?(?:\s|\\[nrt]|\z)|["'`][)\],;]))"#,
      group: 1,
      keywords: [
        "machine", .exact("default login"), .exact("default user"), .exact("default\tlogin"),
        .exact("default\n"),
        .exact("default\r\n"),
      ],
      shape: .named, confidence: 0.9,
      samples: .snippets(
        "machine {lower:5}.internal{ |\n  |\n\t}login {lower:6}{ |\n  }password «{alnum:2}{password:6-18}{alnum:2}»",
        miss: "machine {lower:5}.internal login {lower:6} account {password:14}"))
  ]
}
