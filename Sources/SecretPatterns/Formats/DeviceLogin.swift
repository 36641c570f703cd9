/// Passwords of users, lines and privilege levels in configurations of network devices.
enum DeviceLoginRules {
  private static let blanks = PlacePattern.blanks
  /// How the value that follows is encoded.
  private static let kind =
    #"(?:(?:0|4|5|6|7|8|8a|9|10|encrypted|plaintext|plain|clear|sha1|sha256|sha512|pbkdf2|hashed|hash|"#
    + #"simple|cipher|irreversible-cipher|ciphertext)[ \t]{1,4}+)?"#

  static let all: [Rule] = [
    .place(
      "device_enable_secret", "Enable secret or password of a network device",
      [
        "enable secret ", "enable password ", "enable super-user-password ", "super password ",
        "enable algorithm-type ",
      ],
      "(?i:(?:enable|super)" + blanks + "(?:algorithm-type \\w{1,10}" + blanks
        + ")?(?:secret|(?:super-user-)?password)" + blanks
        + "(?:(?:level|role)" + blanks + "[\\w-]{1,24}" + blanks + ")?" + kind + ")" + PlacePattern.noLastWord
        + PlacePattern.word(3)
        + #"(?=[ \t]*+(?:\r?\n|\z|\\{1,4}+[rn]|["'`]|(?:level|encrypted|pbkdf2|role|priv)\b))"#,
      hit: "enable secret {5 |0 |9 |}«{alnum:12}»\nenable password level 7 7 «{HEX:14}»",
      miss: "enable secret {{{{ enable_secret }}"),
    .place(
      "device_user_password", "Password of a local user of a network device",
      ["username ", "l-user ", "mgmt-user "],
      #"(?i:(?:username|local-user|mgmt-user)[ \t]{1,4}+(?:"[^"\r\n]{1,64}"|(?!(?:and|or|nor|with|to|is|"#
        + #"the|for|a|your|field|plus|as)[ \t])[\w.@\\-]{1,64}+)(?:[ \t]{1,4}+(?:privilege|role|group|"#
        + #"class|service-type|level|access-class)[ \t]{1,4}+[\w-]{1,32}+|[ \t]{1,4}+(?:view|"#
        + #"common-criteria-policy)[ \t]\S{1,40}|[ \t]{1,4}+algorithm-type[ \t]{1,4}+\w{1,10}){0,4}+[ \t]"#
        + #"{1,4}+(?:password|secret|hashed-password|encrypted-password)[ \t]{1,4}+"#
        + kind + ")" + PlacePattern.value(2)
        + #"(?=[ \t]*+(?:\r?\n|\z|\\{1,4}+[rn]|["'`]|(?:encrypted|pbkdf2|mschap|nt-encrypted|role|"#
        + #"privilege|level|group|service-type)\b))"#,
      near: 4,
      hit:
        "username {lower:5} {privilege 15 |role network-admin |}{password|secret} {0 |5 |7 |8 |}«{alnum:9}"
        + "»\nlocal-user {lower:5} password {irreversible-cipher|simple} «{alnum:12}»",
      miss: "username {lower:5} privilege 15 nopassword\nusername {lower:5} password ${{{lower:5}}"),
    .place(
      "device_line_password", "Password of a line of a network device",
      ["line vty ", "line con", "line aux ", "line tty ", "user-interface vty", "line ssh", "line console"],
      #"(?i:(?:line (?:vty|con|aux|tty|ssh|console)|user-interface vty)[^\r\n]{0,30}(?:"#
        + PlacePattern.newline
        + #"(?!line|user-interface|!)[^\r\n\\]{0,80}?){1,10}?(?<=[ \t|>])(?:set authentication )?password"#
        + #"[ \t]{1,4}+"#
        + kind + ")"
        + PlacePattern.word(2) + PlacePattern.lineEnd,
      hit: "line vty 0 4\n exec-timeout 5 0\n password {7 |}«{alnum:8}»\n login",
      miss: "line vty 0 4\n exec-timeout 5 0\n login local"),
    .place(
      "device_typed_password", "Password or key of a network device with its type of encoding",
      [
        "password 7 ", "password 0 ", "password 5 ", "password 8 ", "password 9 ", "secret 5 ", "secret 8 ",
        "secret 9 ", "secret 0 ",
        "password 6 ", "password encrypted ", "password cipher ", "password simple ",
        "password irreversible-cipher ",
        "secret sha512 ", "passwd ",
      ],
      #"(?i:(?:(?:password|secret) (?:[05-9]|encrypted|cipher|simple|irreversible-cipher|sha512)|passwd(?="#
        + #"[ \t]{1,4}+[^\s]{4,64}[ \t]{1,4}+encrypted))[ \t]{1,4}+)"#
        + PlacePattern.word(4)
        + #"(?=[ \t]*+(?:\r?\n|\z|\\{1,4}+[rn]|["'`]|encrypted|service-type|level|role|privilege))"#,
      confidence: 0.85, check: { beginsStatement($0) ? $1 : nil },
      hit: " password 7 «{HEX:14}»\n secret 9 «$9${alnum:14}${alnum:43}»",
      miss: " password 7 {upper:3}\n password 9 ${{{lower:5}}"),
    .place(
      "ppp_password", "Password that a device sends over PPP, PPPoE or 802.1X",
      [
        "ppp chap password", "ppp pap sent-username", "sent-username", "vpdn username", "dot1x credentials",
        "pppoe-client dial",
      ],
      #"(?i:(?:ppp chap|ppp pap sent-username[ \t]{1,4}+\S{1,64}+|sent-username[ \t]{1,4}+\S{1,64}+|vpdn "#
        + #"username[ \t]{1,4}+\S{1,64}+)[ \t]{1,4}+password[ \t]{1,4}+"#
        + kind + ")" + PlacePattern.value(2),
      hit: "ppp chap password {0 |7 |}«{alnum:9}»\nppp pap sent-username {lower:6} password «{alnum:9}»",
      miss: "ppp chap hostname {lower:6}"),
    .place(
      "junos_encoded", "Secret in the reversible encoding of Junos", [.exact(#""$9$"#)],
      #""(\$9\$[0-9A-Za-z./-]{6,256}+)""#, confidence: 0.95,
      hit:
        "set system radius-server 10.9.1.4 secret \"«$9${alnum:24}»\"\n  authentication-key "
        + "\"«$9${alnum:20}»\"; ## SECRET-DATA",
      miss: "set system radius-server 10.9.1.4 secret \"{alnum:4}$9\""),
    .place(
      "device_hashed_password", "Password hash of a user of a network device",
      [
        "encrypted-password", "plaintext-password", "plain-text-password-value", "password-hash ", "phash ",
        "encrypted-key ",
      ],
      #"(?i:(?:encrypted|plaintext)-(?:password|key)|plain-text-password-value|password-hash|(?<![\w-])"#
        + #"phash)[ \t]{1,4}+(?:(?:hash|sha512|md5)[ \t]{1,4}+)?"#
        + PlacePattern.value(4) + #"(?=[ \t]*+(?:;|\r?\n|\z|\\{1,4}+[rn]|["'`]))"#,
      hit:
        "set system login user {lower:5} authentication {plaintext-password|encrypted-password} "
        + "'«{alnum:10}»'\n  encrypted-password \"«$6${alnum:8}${alnum:86}»\";",
      miss: "set system login user {lower:5} authentication encrypted-password {{{{ x }}"),
    .place(
      "fortios_secret", "Secret of a FortiOS configuration",
      [
        "set password", "set passwd", "set passphrase", "set psksecret", "set secret", "set ppp-password",
        "set private-key",
        "set auth-password", "set sae-password", "set preshared-key", "set pre-shared-key", "set key ",
        "set sso-password", "set wpa-psk",
        "set remote-password", "set ldap-password", "set tacacs-key", "set server-key", "set login-passwd",
        "set md5-key",
        "set authentication-key", "set ssl-password", "set api-key", "set secondary-secret",
        "set tertiary-secret", "set ipsec-",
      ],
      #"(?i:set[ \t]{1,4}+(?:(?:ppp-|auth-|sae-|sso-|remote-|ldap-|ssl-|login-)?passw(?:or)?d2?|passphrase"#
        + #"|psksecret(?:-remote)?|(?:secondary-|tertiary-)?secret|private-key|pre-?shared-key|(?:tacacs-|"#
        + #"server-|md5-|authentication-|api-)?key|wpa-psk|ipsec-\w{2,4}-key)[ \t]{1,4}+(?:ENC[ \t]{1,4}+)"#
        + #"?)(?!for\b|to\b|=)"#
        + PlacePattern.value(3) + PlacePattern.lineEnd,
      confidence: 0.85, check: { beginsStatement($0) ? $1 : nil },
      hit:
        "    set {password|psksecret|secret|passphrase} ENC «{base64:32}»\n    set {passwd|psksecret} "
        + "«{alnum:10}»",
      miss: "    set password ${{{lower:5}}"),
    .place(
      "routeros_secret", "Secret of a MikroTik RouterOS command",
      [
        "password=", "secret=", "passphrase=", "wpa-pre-shared-key=", "wpa2-pre-shared-key=",
        "authentication-key=", "private-key=",
        "preshared-key=", "http-password=", "management-protection-key=", "pre-shared-key=",
        "authentication-password=",
        "encryption-password=",
      ],
      #"(?<=[ \t-])(?:(?:http-|authentication-|encryption-)?password|secret|passphrase|(?:wpa2?-)"#
        + #"?pre-shared-key|preshared-key|private-key|authentication-key|management-protection-key)="#
        + PlacePattern.value(1),
      confidence: 0.9, check: { isRouterOS($0) ? $1 : nil },
      hit:
        "/user add name={lower:5} password=«{alnum:9}» group=full\n/radius add address=10.0.0.9 "
        + "secret=\"«{alnum:9}»\" service=login",
      miss: "tool add name={lower:5} password={alnum:9}"),
    Rule(
      id: "junos_secret", summary: "Value that Junos marks as secret data",
      pattern: #""([^"\r\n]{4,400}+)"[ \t]{0,4}+;[ \t]{0,4}+##[ \t]{0,4}+SECRET-DATA"#, group: 1,
      keywords: [.exact("SECRET-DATA")], anchor: .near(before: 420), shape: .named, confidence: 0.95,
      samples: .snippets(
        "secret \"«{alnum:20}»\"; ## SECRET-DATA", miss: "secret \"{alnum:20}\"; ## DATA")),
  ]

  /// Whether the statement stands at the beginning of its line, or behind a log's prefix.
  static func beginsStatement(_ candidate: MatchContext) -> Bool {
    let start = candidate.matchRange.lowerBound
    var low = start
    while low > max(0, start - 40), candidate.text[low - 1] == 32 || candidate.text[low - 1] == 9 { low -= 1 }
    guard low > 0 else { return true }
    let before = candidate.text[low - 1]
    return before == 10 || before == 13 || [UInt8](#"|"'`+-:n"#.utf8).contains(before)
      || candidate.before(80).contains(bytes: "username ".utf8)
      || candidate.before(80).contains(bytes: "user ".utf8)
  }

  /// Whether the line is a command of a menu, `/ppp secret add …`, or `add …`, `set …` on a line of its own.
  private static func isRouterOS(_ candidate: MatchContext) -> Bool {
    let line = candidate.line.drop { $0 == 32 || $0 == 9 }
    if line.first == UInt8(ascii: "/") { return true }
    return (line.starts(with: "add ".utf8) || line.starts(with: "set ".utf8))
      && !line.contains(UInt8(ascii: ";"))
  }
}
