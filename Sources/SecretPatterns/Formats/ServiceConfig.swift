/// Directives of single services' configuration files that hold a password.
enum ServiceConfigRules {
  private static let literal = PatternPieces.noReference
  private static let bare = #"[^\s"'`<>{}]{4,128}+"#

  static let all: [Rule] = [
    line(
      "redis_password", "requirepass or masterauth of Redis", ["requirepass", "masterauth"],
      #"(?:requirepass|masterauth)[ \t]{1,8}"#, "{requirepass|masterauth} «{alnum:16}»",
      miss: "# {requirepass|masterauth} is not set"),
    line(
      "redis_acl_password", "Password of a Redis ACL user", ["user "],
      #"user [\w.-]{1,64} on (?:[^\s>]{1,80} ){0,12}>"#,
      "user {lower:6} on ~* +@all >«{alnum:16}»", miss: "user {lower:6} on ~* +@all"),
    line(
      "wifi_passphrase", "Wi-Fi pass phrase of wpa_supplicant, NetworkManager or hostapd",
      ["psk=", "wpa_passphrase=", "wpa-psk "],
      #"(?:(?:psk|wpa_passphrase)=|wpa-psk )(?!sae|wpa)"#,
      value: #""([^"\r\n]{8,63})"|((?:[0-9a-f]{64}|[^\s"'<>]{8,63})(?=[ \t]*\r?(?:\n|\z)))"#,
      "network={{\n  ssid=\"home\"\n  psk=\"«{alpha:4} {alpha:3}{digit:2}»\"\n}\n[wifi-security]\npsk=«{alnum:14}»",
      miss: "[wifi-security]\nkey-mgmt=wpa-psk\npsk-flags={digit:1}"),
    line(
      "sasl_password", "Password of a relay in Postfix's sasl_passwd",
      ["]:587", "]:465", "]:25 ", "]:25\t", "]:2525"], #"(?<=[a-z0-9])\]:\d{2,5}[ \t]{1,16}[^\s:]{1,128}:"#,
      "[smtp.{lower:6}.com]:587 {lower:6}@{lower:6}.com:«{alnum:14}»",
      miss: "[smtp.{lower:6}.com]:587 {lower:6}@{lower:6}.com"),
    line(
      "cisco_secret", "Password in a Cisco configuration",
      [
        "enable secret", "enable password", "username ", "password 7 ", "secret 5 ", "secret 8 ", "secret 9 ",
      ],
      #"(?:enable (?:secret|password)(?: level \d{1,2})?|username [\w.@-]{1,64}(?: privilege \d{1,2})?(?: role [\w-]{1,32})? (?:secret|password)(?= [05-9] )|(?<=[ \t\n])(?:secret|password)(?= [5789] )) (?:[05-9] )?"#,
      "hostname r1\nenable secret 5 «$1${alnum:4}${alnum:22}»\nusername {lower:6} privilege 15 password 7 «{HEX:18}»\n password 7 «{HEX:16}»",
      miss: "hostname r1\nenable secret\nusername {lower:6} nopassword",
      check: { isStatement($0) ? $1 : nil }),
    line(
      "snmp_community", "SNMP community or user secret",
      ["snmp-server community ", "rocommunity", "rwcommunity", "createUser "],
      #"(?:snmp-server community |r[ow]community6? {1,4}|createUser(?: -e 0x[0-9a-fA-F]+)? [\w.-]{1,64} (?:SHA|MD5|SHA-\d{3}) )(?!public|private)"#,
      "snmp-server community «{alnum:12}» RO", miss: "snmp-server community public RO", confidence: 0.7),
    line(
      "chap_secret", "Secret in chap-secrets, or a RADIUS client's", ["secret"],
      #"secret[ \t]{0,8}=[ \t]{0,8}(?=[^\r\n]*\r?\n[ \t]{0,8}(?:shortname|nastype|nas_type|require_message_authenticator|proto|limit)\b)"#,
      "client nas {{\n  ipaddr = 10.0.0.1\n  secret = «{alnum:10}»\n  shortname = nas\n}",
      miss: "client nas {{\n  ipaddr = 10.0.0.1\n  shortname = {alnum:10}\n}"),
    line(
      "rabbitmq_password", "Default password of RabbitMQ", ["default_pass"],
      #"default_pass[ \t]{0,8}(?:=|,)[ \t]{0,8}(?:<<)?"#,
      "default_user = {lower:6}\ndefault_pass = «{alnum:12}»",
      miss: "default_user = {lower:6}\ndefault_permissions.read = {alnum:12}"),
    line(
      "odoo_admin_password", "Master password of Odoo", ["admin_passwd"],
      #"admin_passwd[ \t]{0,8}=[ \t]{0,8}"#,
      "[options]\nadmin_passwd = «{alnum:14}»", miss: "[options]\nadmin_passwd =\ndb_name = {alnum:14}"),
    line(
      "git_extraheader", "Credential in git's http.extraheader", ["extraheader"],
      #"(?i:extraheader)["']?[ \t]{0,4}[= ][ \t]{0,4}["']?(?i:authorization):[ \t]{0,4}(?i:basic|bearer)[ \t]{1,4}"#,
      "[http \"https://git.internal/\"]\n\textraheader = AUTHORIZATION: {basic|bearer} «{alnum:40}»",
      miss: "[http \"https://git.internal/\"]\n\textraheader = X-Trace: {alnum:40}"),
    line(
      "kickstart_password", "Plain root password of a kickstart or preseed file",
      ["rootpw ", "passwd/root-password", "passwd/user-password"],
      #"(?:rootpw(?: --plaintext)? |passwd/(?:root|user)-password(?:-again|-crypted)? password )(?!--|\$|\[)"#,
      "rootpw --plaintext «{alnum:12}»\nd-i passwd/root-password password «{alnum:12}»",
      miss: "rootpw --lock {alnum:12}"),
  ]

  /// A line of a router's configuration begins with the statement; a sentence does not.
  private static func isStatement(_ candidate: MatchContext) -> Bool {
    let line = candidate.line.drop {
      $0 == 32 || $0 == 9 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    return ["enable ", "username ", "password ", "secret "].contains { line.starts(with: $0.utf8) }
  }

  /// A directive and the word behind it.
  private static func line(
    _ id: String, _ summary: String, _ keywords: [String], _ lead: String, value: String? = nil,
    _ hit: String, miss: String,
    confidence: Double = 0.85, check: Rule.Check? = nil
  ) -> Rule {
    let body = value ?? (#""([^"\r\n]{4,128})"|'([^'\r\n]{4,128})'|("# + literal + bare + ")")
    return Rule(
      id: id, summary: summary,
      pattern: (lead.hasPrefix("(?<") ? "" : #"(?<![\w-])"#) + lead + "(?|" + body + #")(?=[\s"',;>)}]|\z)"#,
      group: 1,
      keywords: keywords.map { .exact($0) }, shape: .named, confidence: confidence, check: check,
      samples: .snippets(hit, miss: miss))
  }
}
