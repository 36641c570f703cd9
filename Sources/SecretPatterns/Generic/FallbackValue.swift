/// What a program takes when an environment variable for a credential is not set: `os.getenv("DB_PASS", "…")`.
enum FallbackValueRules {
  private static let lookup =
    #"(?i:getenv|env::var|environmentvariable|env\.fetch|environ\.get|get_env|process\.env\.|import\.meta\.env\.|sys\.env)"#
    + #"(?i:\.getorelse|\.get)?\s{0,2}+(?:[(\[]\s{0,4}+["'])?"#
  private static let otherwise =
    #"["']?\s{0,4}+[)\]]?\s{0,8}+(?:\.unwrap_or(?:_else|_default)?\(\s{0,4}+(?:\|_?\w{0,8}\|\s{0,2}+)?|\?\?|\|\||\?:|or\b|,"#
    + #"|\.get[oO]rElse\(|\.orElse\()\s{0,8}+[brufN@]{0,2}"#
  private static let keywords: [Keyword] = [
    "getenv", "env::var", "environmentvariable(", "env.fetch", "environ.get", "get_env", "process.env.",
    "import.meta.env.", "sys.env",
  ]

  static let all: [Rule] = [
    .place(
      "fallback_password", "Password that a program falls back to", keywords,
      lookup + #"\w{0,60}?(?i:pass(?:word|wd|phrase)?|pw|pwd)\d?"# + otherwise + "(?|"
        + PlacePattern.quoted(3) + ")",
      confidence: 0.8, takesWords: true,
      hit:
        "let p = env::var(\"{DB_PW|PASS}\").unwrap_or_else(|_| \"«{alnum:9}7»\".to_string());\nval p = System.getenv(\"DB_PASSWORD\") ?: \"«{alnum:9}7»\"",
      miss: "p = os.getenv(\"DB_HOST\", \"{alnum:9}\")\np = os.getenv(\"DB_PASSWORD\")"),
    .place(
      "fallback_key", "Key or token that a program falls back to", keywords,
      lookup + #"\w{0,60}?(?i:secret|token|key|credentials?)\d?"# + otherwise
        + #"(?|"("# + PlacePattern.literal + #"(?=[^"\s\d]*+\d)[^"\s\\]{16,400}+)"|'("# + PlacePattern.literal
        + #"(?=[^'\s\d]*+\d)[^'\s\\]{16,400}+)')"#,
      confidence: 0.8,
      check: { $0.secret.contains(bytes: "://".utf8) || $0.secret.first == 0x2F ? nil : $1 },
      hit: "var k = Environment.GetEnvironmentVariable(\"{API_KEY|TOKEN}\") ?? \"«{alnum:31}7»\";",
      miss: "const k = process.env.SORT_KEY || '{alnum:9}'"),
  ]
}
