/// Passwords in statements, functions and connection commands of databases.
enum DatabaseConsoleRules {
  /// A literal of SQL in single quotes; a doubled quote stands for one. In code it may be escaped.
  private static let string =
    #"[NnUuEe]?(?|\\{1,7}+'("# + PlacePattern.literal + #"(?:[^'\\\r\n]++|\\++(?!['\\]))++)\\{1,7}+'|'("#
    + PlacePattern.literal
    + #"(?:[^'\\\r\n]++|''|\\[^\r\n])++)'|\\{1,7}+"("# + PlacePattern.literal
    + #"(?:[^"\\\r\n]++|\\++(?!["\\]))++)\\{1,7}+"|"("#
    + PlacePattern.literal + #"(?:[^"\\\r\n]++|\\[^\r\n])++)")"#
  private static let other = #"\\{0,7}+['"][^'"\r\n]{0,160}\\{0,7}+['"]\s{0,8}+,\s{0,8}+"#
  private static let gap = #"(?:\s|\\[nrt]){1,40}+"#

  static let all: [Rule] = [
    .place(
      "sql_password_clause", "Password in a statement that makes or changes an account",
      [
        "identified", "encrypted password", "set password", "encryption by password",
        "decryption by password",
        "login password", "superuser password", "createdb password", "replication password", "user password",
        "_password=",
      ],
      #"(?i:identified"# + gap + #"(?:(?:with|via|using)"# + gap + #"[\w"'`]{1,60}"# + gap
        + #")?(?:by|as|using)"# + gap + "(?:password" + gap + #"|values"# + gap
        + #")?|(?:encrypted|with|login|superuser|createdb|replication|user)"# + gap
        + #"password\s{0,8}+=?\s{0,8}+|set"# + gap
        + #"password(?:"# + gap + #"for"# + gap + #"[^=;\r\n]{1,120}?)?(?:\s{0,8}+=\s{0,8}+|"# + gap + "(?:to"
        + gap
        + #")?)|(?:encryption|decryption)"# + gap + #"by"# + gap
        + #"password\s{0,8}+=\s{0,8}+|(?:master|source|replica)_password\s{0,8}+=\s{0,8}+)(?i:(?:old_)"#
        + #"?password\s{0,4}+\(\s{0,4}+)?"#
        + string,
      confidence: 0.9, check: { isStatement($0) ? $1 : nil },
      hit:
        "CREATE USER a IDENTIFIED {BY|WITH sha256_password BY} '«{alnum:9}»';\nALTER ROLE a WITH LOGIN "
        + "PASSWORD '«it''s {alnum:6}»';\nSET PASSWORD FOR 'a'@'%' = PASSWORD('«{alnum:9}»');",
      miss: "CREATE USER a IDENTIFIED BY '${{{upper:4}}';\nSET PASSWORD FOR a = @pw;"),
    .place(
      "sql_account_option", "Password among the options of an account statement",
      [
        "create user", "alter user", "create role", "alter role", "create login", "alter login",
        "create or replace user", "user mapping", "create server", "create credential", "create group",
        "application role", "create subscription", "create external", "create stage",
        "create storage integration",
      ],
      #"(?i:(?:create|alter)"# + gap + #"(?:or replace"# + gap
        + #")?(?:database scoped )?(?:user|role|login|server|credential|group|application role|"#
        + #"subscription|external|stage)\b(?>[^;pPsS'"]++|'[^'\r\n]{0,160}+'|"[^"\r\n]{0,160}+"|"#
        + #"(?!password\b|secret\b)[pPsS])*+(?:password|secret)\b(?:"#
        + gap + #"for )?\s{0,8}+=?\s{0,8}+)"# + string, confidence: 0.9,
      hit:
        "create user {lower:5} with password = '«{alnum:9}»', comment = 'x';\nCREATE USER MAPPING FOR a "
        + "SERVER s OPTIONS (user 'a', password '«{alnum:9}»');",
      miss: "create user {lower:5} with default_role = 'x';"),
    .place(
      "sql_password_function", "Password or key given to a function of SQL",
      [
        "password(", "pgp_sym_encrypt(", "pgp_sym_decrypt(", "aes_encrypt(", "aes_decrypt(",
        "encryptbypassphrase(",
        "decryptbypassphrase(", "sp_addlogin", "sp_password", "sp_addlinkedsrvlogin",
      ],
      #"(?i:(?<![\w.$>])(?<!new )(?:old_)?password\([ ]{0,2}+|(?:pgp_sym_(?:en|de)crypt|(?:aes|des)_(?:en|de)crypt)\([^'"()\r\n]{0,80}(?:'[^'\r\n]{0,120}'[^'"()\r\n]{0,40})?,[ ]{0,2}+|(?:en|de)cryptbypassphrase\([ ]{0,2}+|(?<![\w.])crypt\([ ]{0,2}+(?=[^,\r\n]{1,120},[ ]{0,2}(?:gen_salt|\w*pass))|sp_(?:addlogin|password)[ ]{1,2}+"#
        + #"(?:N?'[^'\r\n]{1,80}',[ ]{0,2}+)?|sp_addlinkedsrvlogin[^;\r\n]{1,200}@rmtpassword[ ]{0,2}+=[ ]"#
        + #"{0,2}+)"#
        + string + #"(?=\s{0,4}[,);]|\s|\z|\\)"#,
      confidence: 0.8, check: { $0.secret.contains(bytes: "%s".utf8) ? nil : $1 },
      hit:
        "UPDATE user SET authentication_string=PASSWORD('«{alnum:9}»') WHERE x;\nSELECT pgp_sym_decrypt"
        + "(col, '«{alnum:12}»');",
      miss: "SELECT PASSWORD(col);\nSELECT pgp_sym_decrypt(col, key);"),
    .place(
      "sql_table_function", "Password in a table function or engine that connects to another database",
      [
        "mysql('", "postgresql('", "mongodb('", "mysql(\\'", "odbc('", "openrowset(", "mysql(\"", "s3('",
        "s3(\"",
      ],
      #"(?i:(?:mysql|postgresql|mongodb)\(\s{0,8}+"# + other + other + other + other
        + #"|remote(?:secure)?\(\s{0,8}+"# + other + #"(?:[^,\r\n]{1,80},\s{0,8}+){1,2}+"# + other
        + #"|s3\(\s{0,8}+\\{0,7}+['"]https?://[^'"\r\n]{1,200}\\{0,7}+['"]\s{0,8}+,\s{0,8}+\\{0,7}+['"][A-Z0-9]{16,32}\\{0,7}+['"]\s{0,8}+,\s{0,8}+|openrowset\(\s{0,8}+'[^'\r\n]{1,80}'\s{0,4}+,\s{0,4}+'[^'\r\n]{1,80}'\s{0,4}+;\s{0,4}+'[^'\r\n]{1,80}'\s{0,4}+;\s{0,4}+)"#
        + string,
      hit: "SELECT * FROM mysql('db01:3306', 'shop', 'orders', '{lower:5}', '«{alnum:10}»')",
      miss: "SELECT * FROM mysql('db01:3306', 'shop', 'orders', '{lower:5}', password)"),
    .place(
      "mongo_user_password", "Password in a command of the MongoDB shell",
      ["pwd:", "pwd\"", "pwd'", "userpassword(", "db.auth(", "pwd :"],
      #"(?:(?<![\w.])pwd["']?[ ]{0,2}+:[ ]{0,2}+(?!["'][/~])|(?i:changeuserpassword\([ ]{0,2}+["'][^"'\r\n]{1,80}["'],[ ]{0,2}+|db\.auth\([ ]{0,2}+["'][^"'\r\n]{1,80}["'],[ ]{0,2}+))(?|"#
        + PlacePattern.quoted() + ")",
      near: 6,
      hit:
        "db.createUser({{ user: \"{lower:5}\", pwd: \"«{alnum:10}»\", roles: [] })"
        + "\ndb.auth(\"{lower:5}\", \"«{alnum:10}»\")",
      miss: "db.createUser({{ user: \"{lower:5}\", pwd: passwordPrompt() })"),
    .place(
      "oracle_connect", "Password in a connect string user/password@service",
      [
        "sqlplus ", "connect ", "expdp ", "impdp ", "sqlldr ", "rman target ", "conn ", "userid=",
        "jdbc:oracle:",
      ],
      #"(?i:(?<![\w.-])(?:(?:sqlplus|expdp|impdp|sqlldr|rman target|exp|imp|sql|conn(?:ect)?)[ ]{1,2}+"#
        + #"(?:-\w{1,10}[ ]{1,2}+(?:\d[ ]{1,2}+)?){0,3}+["']?|userid=\\{0,3}+["']?)|jdbc:oracle:(?:thin|"#
        + #"oci8?):)[A-Za-z][\w$#.\[\]]{0,60}+/(?![/\\])(?|\\{0,3}+"([^"\r\n\\]{1,120}+)\\{0,3}+"(?=@)|("#
        + #"[^\s"'`;]{1,120})(?=@(?:/{0,2}[A-Za-z0-9(\[])[^\s@]{0,300}(?:[\s"'`;,)]|\z)))"#,
      confidence: 0.9,
      hit:
        "sqlplus {lower:6}/«{alnum:4}@{alnum:4}»@ORCL\njdbc:oracle:thin:{lower:6}/«{alnum:8}"
        + "»@//db.internal:1521/X\nconn {lower:5}/«{alnum:8}»@db:1521/x",
      miss: "sqlplus / as sysdba\nconnect a/b/c to d"),
    .place(
      "using_password", "Password of a connect statement with USING",
      ["connect to ", "connect reset; connect"],
      #"(?i:connect to[ ]{1,2}+['"]?[\w@.-]{1,40}['"]?[ ]{1,2}+user[ ]{1,2}+['"]?\w{1,60}['"]?[ ]{1,2}+using[ ]{1,2}+)"#
        + PlacePattern.shellWord(1),
      hit: "db2 connect to {lower:5} user {lower:5} using «{alnum:9}»", miss: "db2 connect to {lower:5}"),
    Rule(
      id: "go_dsn_password", summary: "Password in a data source name of Go, user:password@tcp(host)",
      pattern: #"(?<![\w.@%-])[\w.%-]{1,64}+:("# + PlacePattern.literal
        + #"[^\s"'`<>]{1,120})@(?:tcp|unix|cloudsql-mysql|udp|tcp6)\("#, group: 1,
      keywords: ["@tcp(", "@unix(", "@cloudsql-mysql(", "@tcp6("].map { .exact($0) },
      anchor: .near(before: 190), shape: .named, confidence: 0.95,
      samples: .snippets(
        "dsn=shop:«{alnum:4}@{alnum:6}»@tcp(db01:3306)/shop?parseTime=true",
        miss: "dsn=shop@tcp(db01:3306)/shop")),
    .placeItems(
      "sql_inserted_secret", "Value that INSERT puts into a column named after a secret",
      [") values", ")values"],
      block: #"\)[ ]?(?i:values)(?>[^;'"]++|'(?:[^'\\]++|''|\\.)*+'|"(?:[^"\\]++|\\.)*+"|['"])*+"#,
      items: #"(?<=[(, ])[NnEe]?'("# + PlacePattern.literal
        + #"(?:[^'\\\r\n]++|''|\\[^\r\n])++)'(?=\s{0,8}[,)])"#, reach: 4_096, confidence: 0.85,
      check: { columnHoldsSecret($0) ? $1 : nil },
      hit:
        "INSERT INTO api_clients (name, secret) VALUES ('{lower:5}', '«{alnum:20}»'), ('{lower:5}', "
        + "'«{alnum:20}»');",
      miss: "INSERT INTO api_clients (name, secret_hint) VALUES ('{alnum:20}', NULL);"),
  ]

  /// False for prose, "columns identified by "code"": the words in small letters, and no word of a statement before them.
  private static func isStatement(_ candidate: MatchContext) -> Bool {
    guard candidate.match.starts(with: "identified".utf8) else { return true }
    let start = candidate.matchRange.lowerBound
    let before = Array(candidate.text[max(0, start - 300)..<start]).asciiLowercased
    return before.containsAny(["create", "alter", "grant", "user", "role", "login", "set "])
  }

  /// Whether the column at the value's place in its row has a credential's name. Looks back to the column list of the
  /// statement, at most 4,000 bytes.
  private static func columnHoldsSecret(_ candidate: MatchContext) -> Bool {
    let text = candidate.text
    let floor = max(0, candidate.secretRange.lowerBound - 4_000)
    var place = 0
    var quoted = false
    var at = candidate.secretRange.lowerBound - 2
    while at >= floor {
      let byte = text[at]
      if byte == UInt8(ascii: "'") { quoted.toggle() }
      if !quoted {
        if byte == UInt8(ascii: ",") { place += 1 }
        if byte == UInt8(ascii: "(") { break }
      }
      at -= 1
    }
    let before = Array(text[floor..<max(floor, at)])
    let lower = before.asciiLowercased
    guard let into = lower.lastStart(of: "into"), let open = lower[into...].firstIndex(of: UInt8(ascii: "(")),
      let close = lower[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let columns = lower[(open + 1)..<close].split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return place < columns.count && CredentialColumn.matches(Array(columns[place]))
  }
}
