/// .pgpass: `host:port:database:user:password`, with `\:` and `\\` for themselves and `*` for any.
enum PgPassRules {
  private static let field = #"(?:[^:\\\s"']++|\\[:\\])++"#
  /// Database, user and password behind a port, to the line's end (or the closing quote of an `echo`).
  private static let rest =
    "(?!(?:[0-9a-f]{0,4}:){1,5}[0-9a-f]{0,4}(?:[\\s/%]|\\z)):(?:" + field + ")"
    + #":(?=[A-Za-z_*\\\x80-\xff])"# + field + ":(" + PatternPieces.noReference
    + #"(?=[^\s"']{4,128})(?:[^:\\\s"']++|\\[^\s"'nrt])++)(?=["']?[ \t]*+(?:>|\\n|\||\r?(?:\n|\z)))"#

  static let all: [Rule] = [
    Rule(
      id: "pgpass_password", summary: "Password in a line of a PostgreSQL password file",
      pattern: #"(?<=[\w.*\]-]):(?:5[1-5]\d\d|6[45]\d\d|[1235]54\d\d|250\d\d|262\d\d|\*)"# + rest, group: 1,
      keywords: [
        ":*:", ":543", ":544", ":545", ":553", ":643", ":654", ":154", ":254", ":354", ":554", ":250", ":262",
      ],
      shape: .named, confidence: 0.85, check: { isWholeEntry($0) ? $1 : nil },
      samples: .snippets(
        "{lower:5}.internal:{5432|5433|6432|*}:{lower:4}:{lower:5}:«{alnum:8-14}»",
        miss: "{lower:5}.internal:{5432|5433|6432|*}:{lower:4}:«{alnum:8-14}»")),
    Rule(
      id: "pgpass_file", summary: "Password in a file called pgpass, whatever the port",
      pattern: #"(?m)^[ \t]*+(?:[^:\\\s#"']++|\\[:\\])++:(?:\d{2,5}|\*)"# + rest, group: 1, keywords: [],
      anchor: .text, shape: .named, confidence: 0.95, path: #"(?i)pgpass[^/\\]{0,12}$"#,
      samples: .snippets(
        "{lower:5}.internal:7788:{lower:4}:{lower:5}:«{alnum:8-14}»",
        miss: "{lower:5}.internal:7788:{lower:4}:{lower:5}"
      )
      .inFile("/home/app/.pgpass")),
  ]

  /// Host, port, database and user are all that stands before the password: what has more colons is a
  /// resource name or an address.
  private static func isWholeEntry(_ candidate: MatchContext) -> Bool {
    var colons = 0
    var next: UInt8 = 0
    for byte in candidate.before(500).reversed() {
      if byte <= 32 || byte == 34 || byte == 39 { break }
      if next == UInt8(ascii: ":"), byte != UInt8(ascii: "\\") { colons += 1 }
      next = byte
    }
    return colons == 4 && next != UInt8(ascii: ":")
  }
}
