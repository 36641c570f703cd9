/// Communities and users of SNMP in configurations of network devices and on command lines.
enum DeviceSnmpRules {
  private static let blanks = PlacePattern.blanks
  private static let host = #"[\w.:\\/-]{2,80}+"#
  private static let kind = #"(?:(?:[078]|encrypted|encrypted-community|simple|cipher|hash2?)[ \t]{1,4}+)?"#
  private static let digest =
    #"(?:md5|sha(?:-?\d{1,3}){0,2}|aes(?:[ -]?(?:cfb-?)?\d{3}(?:-?c)?)?|3?des(?:-?56)?|3desede)"#

  static let all: [Rule] = [
    .place(
      "device_snmp_community", "Community of SNMP in a device's configuration",
      [
        "snmp-server community", "snmp-agent community", "snmp community", "snmpv2c community",
        "snmp add community",
      ],
      "(?i:(?:snmp-server|snmp-agent|snmpv2c|snmp(?: add)?)" + blanks + "community" + blanks
        + "(?:(?:read|write|readonly|readwrite|ro|rw)" + blanks + ")?" + kind
        + ")(?!(?:name|set|add|cipher|simple|print|export|find|remove|get|disable|enable)(?:[ =]|\\s|\\z))"
        + PlacePattern.value(2),
      hit:
        "snmp-server community {0 |}«{alpha:3}{alnum:2-9}» {RO|rw} 42\nset snmp community «{alnum:9}» "
        + "authorization read-only",
      miss: "snmp-server community ${{{lower:7}}} RO\nset snmp location {lower:6}"),
    .place(
      "device_snmp_host", "Community in the entry of a receiver of SNMP traps",
      ["snmp-server host ", "snmp-server trap-host", "snmp host "],
      "(?i:snmp(?:-server)? (?:host|trap-host)" + blanks + "(?:[a-z]\\w{0,30}" + blanks + ")?" + host + blanks
        + "(?:(?:use-vrf|vrf|udp-port|interface|source-interface)" + blanks + "\\S{1,60}+" + blanks
        + "|(?:traps?|informs?|poll)" + blanks + "|version" + blanks + "v?(?:1|2c?)" + blanks
        + "|(?:community|comm|encrypted)" + blanks + "){0,8}+" + kind
        + ")(?!(?:traps?|informs?|version|vrf|use-vrf|udp-port|community)\\b)" + PlacePattern.value(2),
      hit:
        "snmp-server host 10.1.2.3 {vrf Mgmt |traps |}{version 2c|version 1|trap version v1 community} "
        + "«{alnum:5-10}»",
      miss: "snmp-server host 10.1.2.3 version 3 priv {lower:7}"),
    .place(
      "device_snmp_block", "Community of SNMP as a block in Junos or VyOS notation", ["munity "],
      #"(?<=[\s\\n])(?i:com)munity[ \t]{1,4}+"# + PlacePattern.value(2)
        + #"(?=[ \t]{1,4}+\{(?:\s|\\[nrt]){0,40}+(?:authorization|clients?|view|restrict|logical-system|"#
        + #"routing-instance|client-list-name|network|\}))"#,
      lead: 3,
      hit: "snmp {{\n    community «{alnum:8}» {{\n        authorization read-only;\n    }\n}",
      miss: "policy {{\n    community {lower:8} members 65000:1;\n}"),
    .place(
      "snmpd_community", "Community in the configuration of an SNMP daemon",
      [
        "rocommunity", "rwcommunity", "m2sec", "trapcommunity", "trapsink", "2sink", "msink", "authcommunity",
      ],
      #"(?:(?:r[ow]community6?|trapcommunity)[ \t]{1,16}+|com2sec6?[ \t]{1,16}+(?:-Cn[ \t]{1,4}+\S{1,60}+"#
        + #"[ \t]{1,16}+)?\S{1,60}+[ \t]{1,16}+\S{1,60}+[ \t]{1,16}+|authcommunity[ \t]{1,16}+[a-z,]{3,40}"#
        + #"+[ \t]{1,16}+|(?:trap2?|inform)sink[ \t]{1,16}+\S{1,60}+[ \t]{1,16}+)"#
        + PlacePattern.value(2),
      near: 5, confidence: 0.85,
      hit:
        "rocommunity «{alnum:5-9}» 10.0.0.0/8\ncom2sec readonly default «{alnum:8}»\ntrapsink 10.0.0.9 "
        + "«{alnum:8}»",
      miss: "rocommunity $COMMUNITY 10.0.0.0/8"),
    .place(
      "snmp_tool_community", "Community or pass phrase on the command line of an SNMP tool",
      [
        "snmpwalk ", "snmpget ", "snmpset ", "snmpbulkwalk ", "snmpbulkget ", "snmpgetnext ", "snmptrap ",
        "snmptable ", "snmpstatus ",
        "snmpdf ", "snmpinform ", "onesixtyone ", "snmp-check ",
      ],
      #"(?:snmp[a-z]{2,9}|check_snmp|onesixtyone|snmp-check)[ \t]"#
        + PlacePattern.words(to: "[cCAX](?=[ \\t\"'])") + #"[ \t]{0,4}+"#
        + PlacePattern.shellWord(2),
      confidence: 0.85,
      check: { isCustomary($0.secret) ? Plausibility.placeholder : $1 },
      hit: "snmpwalk -v2c -c «{alnum:5-9}» 10.1.2.3 1.3.6.1.2.1.1",
      miss: "snmpwalk -v2c -c $COMMUNITY 10.1.2.3 1.3.6.1.2.1.1"),
    .placeItems(
      "snmp_user_key", "Authentication and privacy keys of an SNMP version 3 user",
      [
        "snmp-server user", "snmpv3 user", "snmp-agent usm-user", "usm-user", "snmp user", "createUser",
        "snmp-server host ",
      ],
      block:
        #"(?i:snmp-server user|snmpv3 user|snmp-agent usm-user|usm-user|snmp user|createUser)[^\r\n]{4,400}"#,
      items:
        "(?i:(?<=[ \\t])(?:(?:auth(?:entication)?(?:-mode|-prot(?:ocol)?)?|priv(?:acy)?(?:-mode|-prot"
        + "(?:ocol)?)?)"
        + blanks + ")?" + digest + "(?:" + blanks + "(?:128|192|256)(?=[ \\t]))?" + blanks
        + "(?:(?:cipher|simple|encrypted|[08])" + blanks
        + ")?)(?!(?:auth|priv|aes|des|3des|cipher|simple|localizedkey)[ \\t])"
        + PlacePattern.value(4),
      hit:
        "snmp-server user {lower:5} grp v3 auth {md5|sha} «{alnum:10}» priv {aes 128|des} «{alnum:10}"
        + "»\ncreateUser {lower:5} SHA \"«{alnum:10}»\" AES «{alnum:10}»",
      miss: "snmp-server user {lower:5} grp v3 access 10"),
    .place(
      "snmp_user_password", "Password of an SNMP version 3 user under its own name",
      [
        "authentication-key", "privacy-key", "authentication-password", "privacy-password", "auth-pwd",
        "priv-pwd", "auth plaintext",
        "privacy plaintext", "auth encrypted", "privacy encrypted",
      ],
      #"(?i:(?:(?:authentication|privacy)-(?:key|password)|(?:auth|priv)-pwd|(?:auth|privacy) (?:plaintext"#
        + #"|encrypted)-(?:password|key))[ \t]{1,8}+(?:ENC[ \t]{1,4}+)?)"#
        + PlacePattern.value(4),
      confidence: 0.85,
      hit:
        "set snmp v3 usm local-engine user {lower:5} authentication-sha authentication-key «{alnum:20}"
        + "»\n  privacy-password \"«{alnum:12}»\"",
      miss: "set snmp v3 usm local-engine user {lower:5} authentication-sha"),
    .place(
      "snmp_community_name", "Community of SNMP under a name that says so",
      [
        "snmp_community", "snmp-community", "snmpcommunity", "snmp_ro_community", "snmp_rw_community",
        "snmp-community-string",
      ],
      #"(?i:snmp[_-]?(?:r[ow][_-]?)?community(?:[_-]?(?:string|name))?)(?:"# + PlacePattern.assign + "|"
        + blanks + ")"
        + PlacePattern.value(3),
      confidence: 0.85, hit: "snmp_community: «{alnum:5-9}»\n\"snmp-community-string\": \"«{alnum:8}»\"",
      miss: "snmp_community: {{{{ community }}"),
  ]

  /// The communities that every device comes with, and every manual names.
  private static func isCustomary(_ value: [UInt8]) -> Bool {
    ["public", "private"].contains(String(decoding: value.asciiLowercased, as: UTF8.self))
  }
}
