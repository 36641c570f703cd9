/// Passwords in XML configuration: FileZilla, Maven, Tomcat, Spring, .NET, property lists, and Remote
/// Desktop files beside them.
enum XmlPasswordRules {
  /// Something that is no word of a translated user interface: a digit or a sign in it, no blanks.
  private static let value =
    PatternPieces.noReference + #"(?=[^<>"'\s\d!#$%&*+=@^_~]*+[0-9!#$%&*+=@^_~])[^<>"'\s]{4,256}+"#
  private static let names =
    "(?i:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|(?:secret|access|private|account)_?key)"

  static let all: [Rule] = [
    Rule(
      id: "filezilla_password", summary: "Password in a FileZilla site list, base64 encoded",
      pattern: #"<Pass encoding="base64">([A-Za-z0-9+/]{4,400}={0,2})</Pass>"#, group: 1,
      keywords: [.exact("<Pass encoding")], shape: .named, confidence: 0.97,
      check: { Base64.decode($0.secret) == nil ? nil : $1 },
      samples: Samples(
        hit: .generatedSnippet { random in
          let word = SampleTemplate.fill("{password:6-20}", using: &random)
          return
            "<Server><Host>h</Host><Pass encoding=\"base64\">«\(Base64.encode(word.utf8))»</Pass></Server>"
        }, miss: .snippet("<Server><Host>h</Host><Pass encoding=\"base64\"></Pass></Server>"))),
    Rule(
      id: "xml_password_element", summary: "Password as the text of an XML element",
      pattern:
        "(?i:pass(?:word|wd|phrase)?|pwd)(?:[ \\t][\\w:-]{1,40}=\"[^\"<>]{0,80}\"){0,3}>\\s{0,40}(?|<!\\[CDATA\\[([^\\]<>\r\n]{4,256}+)\\]\\]>|("
        + value
        + #"))\s{0,40}</(?:[\w.-]{1,40}:)?[\w.-]{0,40}(?i:pass(?:word|wd|phrase)?|pwd)>"#,
      group: 1, keywords: ["pass>", "pass ", "password>", "passwd>", "passphrase>", "pwd>"], shape: .freeform,
      confidence: 0.85,
      samples: .snippets(
        "<server><id>nexus</id><username>{lower:6}</username><{password|proxyPassword|Pass}>«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»</{password|proxyPassword|Pass}></server>",
        miss: "<label><password>{lower:9}</password></label>")),
    Rule(
      id: "xml_password_attribute", summary: "Password as an attribute of an XML element",
      pattern: #"(?i:pass(?:word|wd|phrase)?|pwd)=(?|"("# + value + #")"|'("# + value + #")')"#, group: 1,
      keywords: [
        "pass=\"", "pass='", "password=\"", "password='", "passwd=\"", "passwd='", "passphrase=\"", "pwd=\"",
        "pwd='",
      ],
      shape: .freeform, confidence: 0.8,
      check: { candidate, confidence in
        // An open tag stands before it.
        let before = candidate.before(600)
        guard let open = before.lastIndex(of: UInt8(ascii: "<")), open + 1 < before.count,
          before[open + 1].isASCIILetter, !before[open...].contains(UInt8(ascii: ">"))
        else { return nil }
        return confidence
      },
      samples: .snippets(
        "<user username=\"{lower:6}\" {password|keystorePass|connectionPassword}=\"«{alpha:3}{digit:1}{alpha:2}{digit:2}{alpha:2}»\" roles=\"manager-gui\"/>",
        miss: "<user username=\"{lower:6}\" password=\"{lower:9}\" roles=\"manager-gui\"/>")),
    Rule(
      id: "xml_named_value",
      summary: "Value of an XML setting whose name ends in password, secret, token or key",
      pattern: names + #"["'](?|\s{1,8}(?:[\w:-]{1,30}="[^"<>]{0,80}"\s{1,8}){0,2}value=["']("# + value
        + #")["']|(?:\s{1,8}[\w:-]{1,30}="[^"<>]{0,80}"){0,2}\s{0,2}>\s{0,40}(?:<value>)?(?:<!\[CDATA\[)?("#
        + value
        + #")(?:\]\]>)?\s{0,40}</(?i:value|entry|property|setting|param|prop|item|parameter|arg|init-param)>)"#,
      group: 1,
      keywords: ["password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "api_key"].flatMap {
        [Keyword("\($0)\""), Keyword("\($0)'")]
      }
        + ["secretkey\"", "accesskey\"", "accountkey\"", "secret_key\""],
      shape: .freeform, confidence: 0.8,
      samples: .snippets(
        "<add key=\"Smtp{Password|Secret|ApiKey}\" value=\"«{alpha:3}{digit:1}{alpha:4}{digit:2}{alpha:4}»\" />\n"
          + "<property name=\"hibernate.connection.password\">«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»</property>",
        miss: "<string name=\"{password|secret}\">{alpha:9}</string>")),
    Rule(
      id: "plist_password", summary: "Password in a property list",
      pattern: names + #"</key>\s{0,40}<string>("# + value + ")</string>", group: 1,
      keywords: [
        "password</key", "passwd</key", "passphrase</key", "pwd</key", "secret</key", "token</key",
        "apikey</key", "secretkey</key",
      ],
      shape: .freeform, confidence: 0.85,
      samples: .snippets(
        "<dict>\n<key>Proxy{Password|Secret}</key>\n<string>«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»</string>\n</dict>",
        miss: "<dict>\n<key>ProxyUser</key>\n<string>{alpha:9}{digit:2}</string>\n</dict>")),
    Rule(
      id: "rdp_password", summary: "Encrypted password in a Remote Desktop file",
      pattern: #"password 51:b:([0-9A-Fa-f]{64,4000})"#, group: 1, keywords: [.exact("password 51:b:")],
      reach: 8_192,
      shape: .named, confidence: 0.95,
      samples: .snippets(
        "full address:s:rdp.internal\npassword 51:b:«{HEX:200}»",
        miss: "full address:s:rdp.internal\npassword 51:b:{HEX:20}")),
  ]
}
