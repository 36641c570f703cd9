/// Passwords in SQL: account statements of MySQL, PostgreSQL, Oracle, SQL Server, Snowflake, ClickHouse.
enum SqlPasswordRules {
  /// A string literal; a doubled quote stands for one. In dumps and code it may be escaped.
  private static let string =
    #"[NnUu]?\\?'((?=[^\r\n]{3})"# + PatternPieces.noReference + #"(?:[^'\\\r\n]++|''|\\[^'\r\n])++)\\?'"#
  private static let quoted = #"\\?"("# + PatternPieces.noReference + #"(?:[^"\\\s]){3,128})\\?""#
  private static let gap = #"[\s\\n]{1,40}+"#
  /// Up to the clause, within one statement.
  private static let clauses =
    #"(?>[^;pP'"]++|'[^'\r\n]{0,128}+'|"[^"\r\n]{0,128}+"|(?!(?i:password))[pP])*+(?i:password)\s{0,8}=?\s{0,8}"#

  /// Whether the password is a word of the statement before it, as in `CREATE USER db1 WITH PASSWORD 'db1'`: how manuals
  /// and set-up scripts write it.
  private static func namesItself(_ candidate: MatchContext) -> Bool {
    let secret = candidate.secret.asciiLowercased
    let words = candidate.match.asciiLowercased.dropLast(secret.count).split {
      !$0.isASCIILetter && !$0.isASCIIDigit && $0 != 95
    }
    return words.dropLast().contains { $0.elementsEqual(secret) }
  }

  static let all: [Rule] = [
    Rule(
      id: "sql_identified_by", summary: "Password in an IDENTIFIED BY clause",
      pattern: "(?i:identified)" + gap + #"(?i:with\s{1,8}[\w"'`]{1,40}\s{1,8})?(?i:by|as)"# + gap
        + #"(?i:password\s{1,8}|values\s{1,8})?(?|"#
        + string + "|" + quoted + "|(" + PatternPieces.noReference
        + #"(?=[^\s;]*\d)[^\s;'"`(),<>]{5,64})(?=\s*;|\s{1,8}(?i:account|default|quota|profile|replace|temporary|container)\b))"#,
      group: 1, keywords: ["identified"], shape: .named, confidence: 0.9,
      check: { candidate, confidence in
        let before = candidate.before(240).asciiLowercased
        return before.containsAny(["user", "grant", "role", "database link", "wallet", "keystore"])
          ? confidence : nil
      },
      samples: .snippets(
        "{CREATE|ALTER} USER 'app'@'%' IDENTIFIED {BY|WITH mysql_native_password BY|WITH sha256_password BY} '«{alnum:2}{password:4-16}»';",
        miss: "CREATE USER 'app'@'%' IDENTIFIED WITH auth_socket; -- '{alnum:12}'")),
    Rule(
      id: "sql_account_password", summary: "Password in CREATE or ALTER USER, ROLE or LOGIN",
      pattern: #"(?i:create|alter)"# + gap
        + #"(?i:or replace\s{1,4})?(?i:user|role|login|group|server|symmetric key|master key|application role)(?=[\s\\])"#
        + clauses
        + "(?|" + string + "|" + quoted + ")",
      group: 1,
      keywords: ["create ", "alter "].flatMap { verb in
        [
          "user", "role", "login", "group", "server", "or replace user", "symmetric key", "master key",
          "application role",
        ].map { Keyword(verb + $0) }
      },
      shape: .named, confidence: 0.9,
      check: { namesItself($0) ? Plausibility.placeholder : $1 },
      samples: .snippets(
        "{CREATE USER app WITH PASSWORD|ALTER ROLE app WITH LOGIN ENCRYPTED PASSWORD|CREATE LOGIN app WITH PASSWORD =} '«{alnum:2}{password:4-16}»';",
        miss: "CREATE ROLE app WITH LOGIN; SELECT password, '{alnum:12}' FROM t;")),
    Rule(
      id: "sql_set_password",
      summary: "Password in SET PASSWORD, CHANGE MASTER TO, BY PASSWORD or PASSWORD()",
      pattern:
        #"(?:(?i:set\s{1,4}password(?:\s{1,4}for\s{1,4}[^=;\r\n]{1,120}?)?)\s{0,8}(?:=|(?i:to))|(?i:(?:encryption|decryption)\s{1,4}by\s{1,4}password|(?:master|source)_password)\s{0,8}=|(?i:set\s{1,4}(?:authentication_string|password)\s{0,4}=\s{0,4}(?=password\()))\s{0,8}(?i:(?:old_)?password\s{0,2}\(\s{0,2})?(?|"#
        + string + "|" + quoted + ")",
      group: 1,
      keywords: [
        "set password", "encryption by password", "decryption by password", "master_password",
        "source_password", "set authentication_string",
      ],
      shape: .named, confidence: 0.9,
      samples: .snippets(
        "{SET PASSWORD FOR 'app'@'localhost' = |CHANGE MASTER TO MASTER_HOST='h', MASTER_PASSWORD=|CREATE CERTIFICATE c ENCRYPTION BY PASSWORD = }'«{alnum:2}{password:6-16}»';",
        miss: "SET PASSWORD_POLICY = '{alnum:12}';")),
    Rule(
      id: "sql_user_mapping", summary: "Password in the options of a PostgreSQL user mapping",
      pattern:
        #"(?i:user\s{1,4}mapping)(?>[^;(]++)\((?>[^;)'pP]++|'[^']{0,128}+'|(?!(?i:password))[pP])*+(?i:password)\s{1,8}"#
        + string,
      group: 1, keywords: ["user mapping"], shape: .named, confidence: 0.9,
      samples: .snippets(
        "CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'app', password '«{alnum:2}{password:6-16}»');",
        miss: "CREATE USER MAPPING FOR app SERVER s OPTIONS (user '{alnum:12}');")),
  ]
}
