/// Names and values that a program prints in colours: `\e[36mpassword\e[0m=\e[33m…\e[0m`.
enum AnsiAssignmentRules {
  private static let colour = #"(?:\x1b\[[\d;]{0,12}m)"#
  private static let names = ["password", "passwd", "secret", "token", "_pass", "_key", "apikey", "_pwd"]
  private static let escape = "\u{1b}["

  static let all: [Rule] = [
    .place(
      "coloured_assignment",
      "Value that is printed in another colour than the name of a credential before it",
      names.flatMap { name in
        ["", "\"", "=", ":", ": ", "\":", "\": "].map { Keyword(name + $0 + escape) }
      },
      "(?i:" + names.joined(separator: "|") + #")["']?(?:"# + colour
        + #"{1,4}+["']?[ \t]{0,4}+[=:][ \t]{0,4}+|[=:][ \t]{0,4}+(?=\x1b))"#
        + colour + #"{0,4}+(?|"("# + PlacePattern.literal + #"[^"\x1b\r\n]{3,400}+)|'("#
        + PlacePattern.literal
        + #"[^'\x1b\r\n]{3,400}+)|("# + PlacePattern.literal + #"[^\s"'\x1b,;]{3,400}+))"#,
      confidence: 0.85, takesWords: true,
      hit:
        "\u{1b}[32mDB_PASSWORD\u{1b}[0m=\u{1b}[33m«{alnum:9}7»\u{1b}[0m\n\u{1b}[34;1m\"api_token\"\u{1b}[0m: \u{1b}[0;32m\"«{alnum:20}7»\"\u{1b}[0m,\n"
        + "\u{1b}[36mpassword=\u{1b}[0m«{alnum:9}7» \u{1b}[36muser=\u{1b}[0m{lower:5}",
      miss: "\u{1b}[36mtoken_ttl\u{1b}[0m: {alnum:9}\n\u{1b}[1mpassword\u{1b}[0m is required: {alnum:9}")
  ]
}
