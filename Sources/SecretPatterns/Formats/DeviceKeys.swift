/// Keys of RADIUS, TACACS+, routing protocols, IPsec and wireless networks in configurations of network devices.
enum DeviceKeyRules {
  private static let blanks = PlacePattern.blanks
  private static let kind =
    #"(?:(?:0|3|5|6|7|8|8a|9|encrypted-key|encrypted|plaintext|plain|clear|simple|cipher|ciphertext|"#
    + #"ascii-text|hexadecimal|ascii|hex|hash2?|password)[ \t]{1,4}+)?"#
  /// What may stand behind the value on its line.
  private static let tail =
    #"(?=[ \t]*+(?:;|\r?\n|\z|\\{1,4}+[rn]|["'`!#]|[a-z][\w-]{1,30}(?:[ \t]|\r?\n|\z)|\d{1,5}(?:[ \t]|"#
    + #"\r?\n|\z)))"#

  static let all: [Rule] = [
    .place(
      "device_aaa_key", "Key of a RADIUS or TACACS+ server",
      [
        "tacacs-server ", "radius-server ", "tacacs host", "radius host", "server-private ", "hwtacacs",
        "tacplus-server ",
        "aaa-server ", "radius server ", "tacacs server ", "accounting-server ", "radius scheme ",
      ],
      #"(?i:(?:tacacs-server|radius-server|tacacs|radius|hwtacacs|server-private|tacplus-server|aaa-server"#
        + #"|accounting-server)(?=[ \t])(?>[^\r\n;{\\ \t]++|[ \t]++(?!(?:shared-)?key[ \t]|secret[ \t]))*+"#
        + #"[ \t]++(?:key|shared-key|secret)[ \t]{1,8}+(?:authentication[ \t]{1,4}+|accounting[ \t]{1,4}+)"#
        + #"?"#
        + kind + ")(?!chain\\b)" + PlacePattern.value(2) + tail,
      hit:
        "tacacs-server host 10.9.1.4 key {7 |0 |}«{alnum:9}» timeout 5\nradius-server "
        + "{key |shared-key cipher }\"«{alnum:10}»\"",
      miss: "tacacs-server host 10.9.1.4 timeout 5"),
    .place(
      "device_aaa_key_line", "Key on its own line below a RADIUS or TACACS+ server",
      [
        "radius server ", "tacacs server ", "aaa-server ", "aaa authentication-server",
        "radius-server template", "hwtacacs-server template",
        "radius-server host", "tacacs-server host",
      ],
      #"(?i:(?:(?:radius|tacacs) server|aaa-server|aaa authentication-server|(?:radius|hwtacacs)-server "#
        + #"(?:template|host))[^\r\n]{1,80}(?:"#
        + PlacePattern.newline
        + #"(?!!|radius|tacacs|aaa)[^\r\n\\]{0,100}?){1,8}?(?<=[ \t|>])(?:(?:radius-server|"#
        + #"hwtacacs-server)[ \t]{1,4}+)?(?:shared-)?key[ \t]{1,4}+"#
        + kind + ")" + PlacePattern.value(2) + PlacePattern.lineEnd,
      hit: "radius server {lower:5}\n address ipv4 10.9.1.4 auth-port 1812\n key {7 |}«{alnum:10}»",
      miss: "radius server {lower:5}\n address ipv4 10.9.1.4 auth-port 1812\n timeout 3"),
    .place(
      "device_shared_secret", "Secret of a RADIUS or TACACS+ server in Junos or VyOS notation",
      ["radius-server", "tacplus-server", "radius server ", "accounting-server", "tacacs server "],
      #"(?i:(?:radius-server|tacplus-server|accounting-server|radius server|tacacs server)(?:[ \t]{1,4}+|"#
        + #"[ \t]{0,4}+\{(?:\s|\\[nrt]){0,40}+)[\w.:]{2,60}+(?:[ \t]{1,4}+|[ \t]{0,4}"#
        + #"+\{(?:\s|\\[nrt]){0,40}+)(?:[\w-]{2,30}+[ \t]{1,4}+[\w.:]{1,40}+;?(?:\s|\\[nrt]){1,40}+){0,6}?"#
        + #"(?:secret|key)[ \t]{1,4}+)"#
        + PlacePattern.value(2),
      hit:
        "set system radius-server 10.9.1.4 secret «{alnum:14}»\nset system login radius server 10.9.1.4 "
        + "key '«{alnum:10}»'",
      miss: "set system radius-server 10.9.1.4 port 1812"),
    .place(
      "routing_key", "Authentication key of a routing protocol",
      ["message-digest-key ", "authentication-key ", "key-string ", "-password ", "md5-key "],
      #"(?i:(?:message-digest-key[ \t]{1,4}+\d{1,3}[ \t]{1,4}+(?:md5|hmac-\w{1,12}|encrypt)|(?:ntp[ \t]"#
        + #"{1,4}+)?authentication-key(?:[ \t]{1,4}+\d{1,6}[ \t]{1,4}+(?:md5|sha\d{0,3}|cmac-\w{1,12}|"#
        + #"hmac-\w{1,14}|type \w{1,10}[ \t]{1,4}+value))?|key-string|simple-password|plaintext-password|"#
        + #"md5-key)[ \t]{1,4}+"#
        + kind + ")" + PlacePattern.value(2) + tail,
      near: 10, check: { isProse($0) ? nil : $1 },
      hit:
        " ip ospf message-digest-key 1 md5 {7 |}«{alnum:10}»\n ip ospf authentication-key «{alnum:8}"
        + "»\n  key-string «{alnum:9}»\nntp authentication-key 1 md5 «{alnum:9}» 7",
      miss: " ip ospf message-digest-key 1 md5 {{{{ key }}"),
    .place(
      "routing_neighbor_password", "Password of a BGP, LDP or MSDP neighbour",
      ["neighbor ", "neighbour ", "peer "],
      #"(?i:(?:neighbou?r|peer)[ \t]{1,4}+[\w.:%-]{2,64}+[ \t]{1,4}+(?:password|tcp-authentication md5|"#
        + #"authentication-key)[ \t]{1,4}+"#
        + kind + ")" + PlacePattern.value(2) + tail,
      check: { isProse($0) ? nil : $1 },
      hit: " neighbor 10.0.0.2 password {7 |}«{alnum:12}»\n peer 10.0.0.2 password cipher «{alnum:14}»",
      miss: " neighbor 10.0.0.2 remote-as 65010"),
    .place(
      "gateway_redundancy_key", "Authentication of HSRP, VRRP, GLBP, IS-IS, RIP, EIGRP or NHRP",
      ["dby ", "vrrp ", "glbp ", "password ", "nhrp authentication ", "authentication-mode "],
      #"(?i:(?:(?:standby|vrrp|glbp)[ \t]{1,4}+(?:\d{1,4}[ \t]{1,4}+)?authentication[ \t]{1,4}+(?:md5[ \t]"#
        + #"{1,4}+key-string[ \t]{1,4}+|text[ \t]{1,4}+)?|isis password[ \t]{1,4}+|(?:area|domain)"#
        + #"-password[ \t]{1,4}+|nhrp authentication[ \t]{1,4}+|(?<=ospf |isis |rip |vrid |area |[0-9] |"#
        + #"\n )authentication-mode[ \t]{1,4}+(?:hmac-)?(?:md5|sha\d{0,3}|simple)(?:[ \t]{1,4}+\d{1,3})?[ "#
        + #"\t]{1,4}+)"#
        + kind + ")(?!key-chain|md5|text|keychain)" + PlacePattern.value(2) + tail,
      near: 7, check: { isProse($0) ? nil : $1 },
      hit:
        " standby 1 authentication {md5 key-string |text |}«{alnum:8}»\n isis password «{alnum:9}» "
        + "level-2\n ip nhrp authentication «{alnum:8}»",
      miss: " standby 1 authentication md5 key-chain {lower:6}"),
    .place(
      "junos_authentication_key", "Key of a routing protocol in Junos notation",
      ["authentication md5 ", "md5 "],
      #"(?:authentication )?md5[ \t]{1,4}+\d{1,3}(?:[ \t]{1,4}+|[ \t]{0,4}+\{\s{0,40}+)key[ \t]{1,4}+"#
        + PlacePattern.value(3),
      hit: "set protocols ospf area 0.0.0.0 interface ge-0/0/0 authentication md5 1 key \"«{alnum:14}»\"",
      miss: "set protocols ospf area 0.0.0.0 interface ge-0/0/0 metric 5"),
    .place(
      "ipsec_device_key", "Pre-shared key of an IPsec peer in a device's configuration",
      [
        "sakmp key ", "pre-shared-key ", "pre-shared-secret ", "preshared-key ", "pre-share ", "psk-secret ",
        "authentication psk",
      ],
      #"(?i:(?:isakmp key|(?:pre-?shared-(?:key|secret)|(?<!l)ike key|pre-share|psk-secret)(?:[ \t]{1,4}+"#
        + #"(?:local|remote))?(?:[ \t]{1,4}+address[ \t]{1,4}+[\w.:]{2,60}+(?:[ \t]{1,4}+[\d.]{7,15})?[ "#
        + #"\t]{1,4}+key)?|authentication psk[ \t]{1,4}+[\w.-]{1,40}+[ \t]{1,4}+secret)[ \t]{1,4}+"#
        + kind + ")(?!address\\b|local\\b|remote\\b|for\\b)" + PlacePattern.value(3) + tail,
      near: 1, check: { isProse($0) ? nil : $1 },
      hit:
        "crypto isakmp key {6 |}«{alnum:14}» address 203.0.113.9\n ikev1 pre-shared-key «{alnum:10}"
        + "»\nset security ike policy p pre-shared-key ascii-text \"«{alnum:14}»\"",
      miss: "crypto isakmp key {{{{ psk }} address 203.0.113.9"),
    .place(
      "wireless_device_key", "Key of a wireless network in a device's configuration",
      [
        "wpa-psk ", "wpa-passphrase ", "wpa-hexkey ", "set-key ascii", "set-key hex", "psk set-key",
        "encryption key ", "wpa2 psk",
        "security-mode ", "passphrase ",
      ],
      #"(?i:(?:wpa2?-psk[ \t]{1,4}+(?:ascii|hex)|wpa-passphrase|wpa-hexkey|(?:psk )?set-key[ \t]{1,4}+"#
        + #"(?:ascii|hex)|encryption key[ \t]{1,4}+\d[ \t]{1,4}+size[ \t]{1,4}+\d{2,3}bit|(?<=[\n ])"#
        + #"(?:security-mode wpa2? )?passphrase(?=[ \t]{1,4}+(?:ascii|ciphertext|encrypted|[078])[ \t]))[ "#
        + #"\t]{1,4}+(?:[0278][ \t]{1,4}+)?"#
        + kind + ")" + PlacePattern.value(4) + tail,
      check: { isProse($0) ? nil : $1 },
      hit:
        " wpa-psk ascii {0 |7 |}«{alnum:12}»\n wpa-passphrase «{alnum:12}»\nconfig wlan security wpa akm "
        + "psk set-key ascii «{alnum:12}» 1",
      miss: " wpa-passphrase {{{{ psk }}"),
  ]

  /// A sentence about such a statement goes on behind the value with other words than statements do.
  private static func isProse(_ candidate: MatchContext) -> Bool {
    let word = candidate.secret.asciiLowercased
    let next = candidate.after(24).drop { $0 == 32 }.prefix(while: \.isASCIILetter)
    let known = [
      "address", "hostname", "level", "timeout", "port", "encrypted", "local", "remote", "config", "no",
      "authenticate", "track", "ip",
    ]
    if !next.isEmpty, word.allSatisfy({ $0.isASCIILower || $0 == 45 }), candidate.after(1) == [32],
      !known.contains(String(decoding: next, as: UTF8.self))
    {
      return true
    }
    guard word.allSatisfy({ $0.isASCIILower || [44, 46].contains($0) }) else { return false }
    return [
      "is", "and", "or", "the", "in", "to", "of", "for", "command", "with", "that", "are", "can", "option",
      "value", "must", "string",
      "key", "keys", "password", "statement", "used", "on", "should", "will", "has", "from", "when", "may",
      "if", "as", "be", "using",
    ]
    .contains(String(decoding: word.filter(\.isASCIILower), as: UTF8.self))
  }
}
