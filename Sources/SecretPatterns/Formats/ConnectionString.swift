/// Database and broker URLs with a password in them: `scheme://user:password@host/…`; the password is the secret.
enum ConnectionStringRules {
  private static let schemes = [
    "postgres", "postgresql", "mysql", "mariadb", "mongodb", "redis", "rediss", "amqp", "amqps", "mssql",
    "sqlserver", "oracle", "cockroachdb", "clickhouse", "clickhouses", "cassandra", "couchbase", "couchdb",
    "neo4j", "bolt", "memcached", "nats", "kafka", "influxdb", "snowflake", "redshift", "db2", "vertica",
    "firebird", "hive", "trino", "presto", "ldap", "ldaps", "mqtt", "mqtts", "stomp", "pulsar",
  ]

  static let all: [Rule] = [
    Rule(
      id: "db_connection_string", summary: "Connection URL with user and password",
      pattern: "(?<![0-9A-Za-z])(?i:" + PatternPieces.anyOf(schemes) + #"(?:\+[a-z0-9_]{2,24})?)://"#
        + #"[^\s:@/"'`<>\\]{0,128}:(?!\d{1,5}[/?])([^\s"'`<>\\]{1,256}?)@(?=[^\s"'`<>\\@]{1,255})(?![^\s"'`<>\\/]{0,255}@)[^\s"'`<>\\]{1,512}(?<![.,;:!?)\]}])"#,
      group: 1, keywords: schemes.flatMap { [Keyword($0 + "://"), Keyword($0 + "+")] }, shape: .named,
      confidence: 0.9,
      check: { candidate, confidence in judge(candidate.match, confidence) },
      samples: .snippets(
        "{postgres|mysql|mongodb+srv|redis|amqp|postgresql+psycopg2}://{lower:6}:«{alnum:14}»@{lower:5}.internal:5432/app",
        miss: "postgres://{lower:6}@{lower:5}.internal:5432/app"))
  ]

  /// Looks at the password inside the URL.
  private static func judge(_ url: [UInt8], _ confidence: Double) -> Double? {
    guard let at = url.lastIndex(of: UInt8(ascii: "@")),
      let slashes = url.firstIndex(of: UInt8(ascii: "/")), slashes + 2 < at,
      let colon = url[(slashes + 2)..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let user = Array(url[(slashes + 2)..<colon]).asciiLowercased
    let password = Array(url[(colon + 1)..<at])
    let lower = password.asciiLowercased
    if lower.isEmpty || lower.containsAny(["**"]) || lower == user { return Plausibility.placeholder }
    // `user:pass@host` in a manual: short plain words on a host called host, localhost or example.
    let host = Array(url[(at + 1)...]).asciiLowercased
    let plain = lower.allSatisfy(\.isASCIILower) && lower.count < 8
    let local = ["host", "localhost", "127.0.0.1", "example", "server", "db", "hostname"].contains {
      host.hasPrefix($0)
    }
    return plain && local ? Plausibility.unsure : confidence
  }
}
