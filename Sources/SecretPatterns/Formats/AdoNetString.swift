/// Connection strings of `key=value` pairs (ADO.NET, ODBC, OLE DB, libpq) and of JDBC.
enum AdoNetStringRules {
  static let all: [Rule] = [
    Rule(
      id: "connection_string_password", summary: "Password in an ADO.NET, ODBC or libpq connection string",
      pattern: #"(?<![\w-])(?i:password|pwd)[ \t]{0,2}=[ \t]{0,2}(?|'("# + PatternPieces.noReference
        + #"[^'\r\n]{3,128}+)'|\{("#
        + #"[^}\r\n]{3,128}+)\}(?=;|["']|\s|\z)|\\?"("# + PatternPieces.noReference
        + #"[^"\\\r\n;]{3,128}+)\\?"(?=;)|("# + PatternPieces.noReference
        + #"[^;"'<>\r\n=\s{][^;"'<>\r\n=]{1,126}[^;"'<>\r\n=\s])(?=[ \t]*;)|("# + PatternPieces.noReference
        + #"[^;"'<>\s\\]{3,128}+)(?=[;"'<\s\\]|\z))"#,
      group: 1, keywords: ["password", "pwd"], shape: .named, confidence: 0.85,
      check: { candidate, confidence in
        hasNeighbours(candidate) ? confidence : nil
      },
      samples: .snippets(
        "\"Server=db.internal,1433;Database=app;User Id={lower:6};{Password|Pwd}=«{alnum:2}{password:6-16}{alnum:1}»;Encrypt=True\"",
        miss: "\"Path=/x;Zone=1;{Password|Pwd}={alnum:12};Flag=True\"")),
    Rule(
      id: "url_password_parameter", summary: "Password in a URL's query or a form body, JDBC URLs among them",
      pattern:
        #"[?&;](?i:password|passwd|pwd|pass|passphrase|user_?pass|trustStorePassword|keyStorePassword|sslpassword)=("#
        + PatternPieces.noReference + #"[^\s&"'`<>;\\,()\[\]{}#|]{4,200}+)(?=[\s&"'`<>;\\,)#|]|\z)"#,
      group: 1,
      keywords: [
        "?pass", "&pass", ";pass", "?pwd", "&pwd", ";pwd", "&user_pass", "&userpass", "&truststorepass",
        ";truststorepass", "&keystorepass", ";keystorepass", "&sslpass",
      ]
      .map { Keyword($0) },
      shape: .freeform, confidence: 0.75,
      samples: .snippets(
        "url=jdbc:{postgresql|mysql}://db.internal/app?user={lower:6}&password=«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:3}»&ssl=true",
        miss: "url=jdbc:{postgresql|mysql}://db.internal/app?user={lower:6}&passive={alnum:12}&ssl=true")),
    Rule(
      id: "oracle_jdbc_password", summary: "Password in an Oracle thin JDBC URL",
      pattern: #"jdbc:oracle:(?:thin|oci8?):[^\s/@"':]{1,64}/("# + PatternPieces.noReference
        + #"[^\s@"'<>]{3,128})@"#,
      group: 1, keywords: ["jdbc:oracle:"], shape: .named, confidence: 0.9,
      samples: .snippets(
        "url=jdbc:oracle:thin:{lower:5}/«{alnum:2}{password:6-12}{alnum:1}»@//db.internal:1521/XE",
        miss: "url=jdbc:oracle:thin:@//db.internal:1521/{alnum:12}")),
  ]

  private static let names: Set<String> = [
    "datasource", "initialcatalog", "userid", "server", "driver", "hostname", "dbname", "database", "dsn",
    "provider",
    "host", "username", "user", "uid", "addr", "address", "port", "sslmode",
  ]

  /// Other pairs of a connection string stand beside the password, on the same line.
  private static func hasNeighbours(_ candidate: MatchContext) -> Bool {
    func line(_ byte: UInt8) -> Bool { byte != 10 && byte != 13 }
    let before = candidate.before(300).reversed().prefix(while: line).reversed()
    let text = before + candidate.after(300).prefix(while: line)
    let pairs = text.contains(UInt8(ascii: ";"))
    var found: Set<String> = []
    var name: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"):
        name.removeAll(keepingCapacity: true)
      case 32: if !pairs { name.removeAll(keepingCapacity: true) }
      case UInt8(ascii: "="):
        if name.count <= 16 {
          let key = String(decoding: name, as: UTF8.self)
          if names.contains(key) { found.insert(key) }
        }
        name.removeAll(keepingCapacity: true)
      default: name.append(byte.asciiLowercased)
      }
    }
    return pairs
      ? found.count >= 2 || found.contains("uid") || found.contains("userid")
      : found.contains("dbname")
        || found.contains("host") && (found.contains("user") || found.contains("sslmode"))
  }
}
