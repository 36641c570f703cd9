/// Passwords and tokens given on a command line under a long option: `--password x`, `--token=x`.
enum CommandOptionRules {
  /// What the option's name may end in. The keyword takes in the hyphen before it.
  private static let passwords = ["password", "passwd", "pass", "passphrase", "pwd", "storepass", "keypass"]
  private static let tokens = [
    "token", "secret", "api-key", "apikey", "api_key", "access-key", "secret-key", "access-token",
    "auth-token",
    "client-secret", "secret-access-key",
  ]

  static let all: [Rule] = [
    rule(
      "cli_password", "Password given as a command's option", passwords, least: 5,
      hit:
        "tool --user {lower:6} --{password|pass|db-password}{ |=}«{alpha:3}{digit:1}{alpha:2}{digit:2}{password:2-6}{alpha:1}» --verbose",
      miss: "tool --user {lower:6} --{password|pass|db-password}-file {alnum:12} --verbose"),
    rule(
      "cli_token", "Token or key given as a command's option", tokens, least: 12,
      hit: "tool --url https://api.internal --{token|api-key|secret}{ |=}«{alnum:24}» --verbose",
      miss: "tool --url https://api.internal --{token|api-key|secret}{ |=}${{{upper:8} --verbose"),
  ]

  private static func rule(
    _ id: String, _ summary: String, _ names: [String], least: Int, hit: String, miss: String
  ) -> Rule {
    // Tokens have digits in them; passwords may be words.
    let bare =
      (names == passwords ? "" : #"(?=[^\s\d!#%^*+~@?]*+[0-9!#%^*+~@?])"#)
      + #"[^\s"'`<>()\[\]{},;|&$\\\/=:.-][^\s"'`<>()\[\]{},;|&$\\]{"#
      + "\(least - 1),2000}+"
    return Rule(
      id: id, summary: summary,
      pattern: "-" + PatternPieces.anyOf(names) + #"(?|(?:=|[ \t]{1,4}|\\?["'],[ \t]{0,4})(?|"#
        + PatternPieces.quoted(least, blanks: true)
        + #")|(?:=|[ \t]{1,4})("# + PatternPieces.noReference + bare + #")(?=[\s"'`;|&)\\<,]|\z))"#,
      group: 1, keywords: names.map { .exact("-\($0)") }, shape: .freeform, confidence: 0.8,
      check: { isOption($0.before(100)) ? $1 : nil },
      samples: .snippets(hit, miss: miss))
  }

  /// The word before the value begins with a hyphen, behind a blank or a quote: `reset-password x` in
  /// a style sheet or a sentence does not.
  private static func isOption(_ before: [UInt8]) -> Bool {
    let separators = Array(#" =,"'\#t\"#.utf8)
    guard let last = before.lastIndex(where: { !separators.contains($0) }) else { return false }
    let word = before[...last].reversed().prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 45 || $0 == 95
    }
    let edge = before[...last].dropLast(word.count).last ?? 10
    // Tokens that page through results or make a call idempotent are no secrets.
    let harmless = [
      "next-", "starting-", "page-", "continuation-", "change-", "client-token", "request-token", "work-unit",
    ]
    let name = Array(word.reversed())
    return !name.containsAny(harmless) && word.last == UInt8(ascii: "-") && word.count > 2
      && Array(" \t\n\"'`[(,".utf8).contains(edge)
  }
}
