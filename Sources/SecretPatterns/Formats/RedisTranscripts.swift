/// Passwords in commands, logs and protocol dumps of Redis and its relatives.
enum RedisTranscriptRules {
  private static let newline = PlacePattern.newline

  static let all: [Rule] = [
    .place(
      "redis_auth_command", "Password of an AUTH command at a client's prompt",
      [.exact("> AUTH "), .exact("> auth ")],
      #"(?<=[\]\w])(?:\(TX\))?> (?i:auth)[ \t]{1,4}+(?:(?:\\{0,3}+"[^"\r\n]{1,64}"|[^\s"]{1,64}+)[ \t]"#
        + #"{1,4}+(?=\S))?+(?!LOGIN|PLAIN)"#
        + PlacePattern.value(1) + PlacePattern.lineEnd,
      hit: "{redis-cli|127.0.0.1:6379|redis.internal:6379[2]}> AUTH {lower:5} «{alnum:9}»",
      miss: "127.0.0.1:6379> AUTH"),
    .place(
      "redis_auth_word", "Password of an AUTH command with no user at a client's prompt",
      [.exact("> AUTH "), .exact("> auth ")],
      #"(?<=[\]\w])> (?i:auth)[ \t]{1,4}+"# + PlacePattern.value(1) + PlacePattern.lineEnd,
      hit: "{redis-cli|127.0.0.1:6379|redis.internal:6379[2]}> AUTH «{alnum:9}»", miss: "127.0.0.1:6379> AUTH"
    ),
    .place(
      "redis_monitor_auth", "Password in what MONITOR prints of AUTH or HELLO",
      [.exact("\"AUTH"), .exact("\"auth"), .exact("\"Auth")],
      #"(?:(?<=\] )|(?<=" )|(?<=\] \\)|(?<=" \\))"(?i:auth)\\{0,3}+"[ ]{1,2}+(?:\\{0,3}+"(?:[^"\\\r\n]++|"#
        + #"\\[^"\r\n])*+\\{0,3}+"[ ]{1,2}+(?=\\{0,3}+"))?(?|"#
        + PlacePattern.quoted() + #")(?!\s"(?!SETNAME|setname))"#,
      hit:
        "1760433151.37 [0 10.2.0.9:51822] \"AUTH\" \"{lower:5}\" \"«{alnum:10}»\"\n1760433151.37 [0 "
        + "10.2.0.9:51822] \"HELLO\" \"3\" \"AUTH\" \"default\" \"«{alnum:10}»\" \"SETNAME\" \"x\"",
      miss: "1760433151.37 [0 10.2.0.9:51822] \"GET\" \"{lower:5}\" \"{alnum:10}\""),
    .place(
      "redis_protocol_auth", "Password of AUTH in a dump of the Redis protocol",
      [.exact("AUTH\r\n$"), .exact("AUTH\\r\\n$"), .exact("AUTH\\\\r\\\\n$")],
      "AUTH" + newline + #"\$\d{1,3}"# + newline + "(?:[^\\r\\n\\\\]{1,64}+" + newline + #"\$\d{1,3}"#
        + newline + ")?"
        + PlacePattern.word(1),
      hit: #"*2\r\n$4\r\nAUTH\r\n$9\r\n«{alnum:9}»\r\n"#, miss: #"*1\r\n$4\r\nAUTH\r\n"#),
    .place(
      "redis_password_setting",
      "Password of a Redis server, replica or sentinel, in its file, a command or a log",
      ["requirepass", "masterauth", "auth-pass "],
      #"(?i:(?:requirepass|masterauth)(?:\\{0,3}+"[ ]{1,2}+|[ \t]{1,8}+|[ \t]{0,4}+[=:][ \t]{0,4}+)|"#
        + #"auth-pass[ \t]{1,8}+)(?:(?<=auth-pass )[\w.-]{1,64}+[ \t]{1,8}+(?=\S))?(?!foobared\b|is\b|to\b"#
        + #"|and\b|or\b|in\b|directive\b|option\b|<)"#
        + PlacePattern.value(1) + #"(?=[ \t]*+(?:\r?\n|\z|\\{1,4}+[rn]|[,;}'"`)&|]))"#,
      hit:
        "requirepass «{alnum:9}»\nsentinel auth-pass mymaster «{alnum:10}»\n# +set master cart 10.2.0.4 "
        + "6379 auth-pass «{alnum:10}»\nCONFIG SET requirepass «{alnum:9}"
        + "»\n\"config\" \"set\" \"requirepass\" \"«{alnum:9}»\"",
      miss: "requirepass ${{{upper:5}}"),
    .place(
      "redis_acl_rule", "Password or its hash in the rule of an ACL user", ["acl setuser", "+@all", " ~*"],
      #"(?i:(?:acl )?setuser[ \t]{1,4}+[^\s"]{1,64}|user[ \t]{1,4}+[\w.@-]{1,64}+(?=[ \t]{1,4}+(?:on|off)"#
        + #"[ \t]))(?:[ \t]{1,4}+(?:\\{0,3}+["'])?[a-z~&+(%-][^\s>]{0,80}+|[ \t]{1,4}+#[0-9a-f]{64}){0,24}"#
        + #"?[ \t]{1,4}+(?:\\{0,3}+["'])?[>#<!]([^\s"'\\]++(?:\\(?![rnt"'])[^\s"'\\]*+)*+)"#,
      near: 140,
      hit:
        "ACL SETUSER {lower:5} on +@all ~* >«{alnum:10}»\nuser {lower:5} on >«{alnum:10}» ~* "
        + "+@all\nuser {lower:5} on #«{hex:64}» ~*",
      miss: "ACL SETUSER {lower:5} on nopass +@all ~*"),
    .place(
      "redis_slowlog_acl", "Password of an ACL user in the arguments that SLOWLOG lists",
      ["\"setuser\"", "setuser\\\""],
      #"\\{0,3}+"?setuser\\{0,3}+"(?:(?:"# + newline
        + #"[^\r\n"\\]{0,24}|[ ]{1,2})\\{0,3}+"[^>"\r\n\\][^"\r\n\\]{0,80}+\\{0,3}+"){1,24}?(?:"#
        + newline + #"[^\r\n"\\]{0,24}|[ ]{1,2})\\{0,3}+"[>#]((?:[^"\\\r\n]++|\\(?!\\*+"))++)\\{0,3}+""#,
      hit:
        "    4) 1) \"acl\"\n       2) \"setuser\"\n       3) \"{lower:4}\"\n       4) \"on\"\n       5) "
        + "\">«{alnum:10}»\"",
      miss: "    4) 1) \"acl\"\n       2) \"setuser\"\n       3) \"{lower:4}\"\n       4) \"on\""),
    .place(
      "redis_cli_auth", "Password on redis-cli's command line", ["redis-cli ", "valkey-cli ", "keydb-cli "],
      #"(?:redis|valkey|keydb)-cli[ \t]"# + PlacePattern.words(to: #"(?:a[ \t]|-pass[ =])"#) + #"[ \t]{0,4}+"#
        + PlacePattern.shellWord(1),
      hit: "redis-cli -h cache {-a |--pass }«{alnum:9}» ping", miss: "redis-cli -h cache -a $PASS ping"),
  ]
}
