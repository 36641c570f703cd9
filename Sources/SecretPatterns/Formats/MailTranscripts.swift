/// Credentials in transcripts of SMTP, IMAP, POP3, FTP, XMPP and LDAP sessions and in LDIF.
enum MailTranscriptRules {
  private static let newline = PlacePattern.newline
  private static let base64 = #"[A-Za-z0-9+/_-]{4,4000}+={0,2}"#
  /// What a client's debug output puts ahead of what was sent.
  private static let prefix = #"(?:[^\r\n]{0,120}?[>:|'"\]][ \t]{0,4}+|[ \t]*+)"#
  private static let end = #"(?=[ \t]*+(?:\r?\n|\z|\\{1,4}+[rn]|\\{0,4}+["'`<]))"#
  /// Up to the next line: a closing quote with its line end may stand first.
  private static let next = #"(?:\\{1,4}+r\\{1,4}+n)?+['"]?[ \t]{0,8}+"# + newline
  /// Behind the name of a mechanism: the response on the same line, or on the next line after a bare `334` or `+`.
  private static let response =
    "(?:[ =]{1,4}+|" + next + "(?:[^\\r\\n]{0,120}?(?:334|\\+)[ ]{0,2}+" + next + ")?" + prefix + ")"

  static let all: [Rule] =
    [
      .place(
        "sasl_password_prompt", "Password in base64 after a server's prompt for it",
        [.exact("UGFzc3dvcmQ6"), .exact("cGFzc3dvcmQ6"), .exact("UGFzc3dvcmQ"), .exact("UEFTU1dPUkQ6")],
        "(?:UGFzc3dvcmQ6?|cGFzc3dvcmQ6|UEFTU1dPUkQ6)(?:A?=?=?)" + next + prefix + "("
          + #"[A-Za-z0-9+/]{2,400}+={0,2}"# + ")" + end,
        confidence: 0.95,
        hit:
          "AUTH LOGIN\n334 VXNlcm5hbWU6\n{base64:12}\n334 UGFzc3dvcmQ6\n{C: |CLIENT -> SERVER: |}"
          + "«{base64:16}»\n235 ok",
        miss: "AUTH LOGIN\n334 UGFzc3dvcmQ6\n535 5.7.8 {lower:9} failed"),
      .place(
        "imap_login", "Password of a LOGIN command of IMAP", [.exact("LOGIN "), .exact("login ")],
        #"(?<=[0-9.])[ ](?:LOGIN|login)[ ]{1,2}+(?:\\{0,3}+"[^"\r\n]{1,100}"|[^\s"']{1,100}+)[ ]{1,2}+"#
          + PlacePattern.value(1) + end,
        near: 1, hit: "a{digit:3} LOGIN {lower:6}@{lower:6}.net «{alnum:10}»", miss: "a{digit:3} LOGIN failed"
      ),
      .place(
        "pop3_password", "Password of a PASS command after USER in POP3 or FTP", [.exact("USER ")],
        #"(?<![\w$])USER[ ]{1,2}+\S{1,100}?(?:"# + next
          + #"[^\r\n]{0,160}?){1,5}?(?<=[ \t>:'"`\n\]]|\\n)PASS[ ]{1,2}+"#
          + PlacePattern.noLastWord + PlacePattern.line(1) + end,
        hit: "USER {lower:6}\n{+OK|331 Password required}\nPASS «{alnum:10}»",
        miss: "USER {lower:6}\n+OK\nQUIT"),
      .place(
        "protocol_pass_command", "Password of a PASS command that a client's log shows", [.exact("PASS ")],
        #"(?:(?<=C: )|(?<=> )|(?<=>> )|(?<=>>> )|(?<=Request: )|(?<=Command: )|(?<=CLIENT: )|(?<=Sent: )|"#
          + #"(?<=Command:\t))PASS[ ]{1,2}+"#
          + PlacePattern.word(2) + end,
        hit: "{C: |---> |Request: |Command: }PASS «{alnum:10}»", miss: "{C: |---> }PASS ********"),
      .place(
        "xmpp_sasl", "SASL response of an XMPP session",
        ["mechanism='PLAIN'", "mechanism=\"PLAIN\"", "mechanism='X-OAUTH2'", "<response xmlns"],
        #"(?:mechanism=\\{0,3}+['"](?:PLAIN|X-OAUTH2)\\{0,3}+['"]|<response xmlns)[^<>\r\n]{0,200}>("#
          + base64 + ")(?=</)",
        hit: "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>«{base64:24}»</auth>",
        miss: "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'/>"),
      .place(
        "ldap_bind_password", "Password of an LDAP entry, bind or root DN",
        [
          "userpassword:", "userpassword=", "olcrootpw", "rootpw ", "bindpw ", "depwd:",
          "ldap_default_authtok ", "ldapbindpassword",
          "bindcredential", "sambantpassword:", "sambalmpassword:",
        ],
        #"(?i:(?:userPassword|unicodePwd|olcRootPW|sambaNTPassword|sambaLMPassword)(?::{1,2}[ \t]{0,8}+|=)"#
          + #"|(?<![A-Za-z])(?:rootpw|bindpw|bindcredential)[ \t]{1,24}+|(?:ldap_default_authtok|"#
          + #"ldapBindPassword)[ \t]{0,8}+[=:][ \t]{0,8}+)(?!--|[:=]|string\b|attribute)"#
          + PlacePattern.value(2),
        near: 5,
        hit:
          "userPassword: «{alnum:10}»\nuserPassword:: «{base64:20}»\nbindpw «{alnum:9}»\nolcRootPW: "
          + "«{{SSHA}{base64:32}»",
        miss: "userPassword: ${{{lower:5}}\nbindpw <{lower:6}>"),
      .place(
        "ldap_tool_password", "Bind password on the command line of an LDAP tool",
        [
          "ldapsearch ", "ldapmodify ", "ldapadd ", "ldapdelete ",
          "ldapwhoami ", "ldappasswd ", "ldapcompare ", "ldapmodrdn ", "ldapvi ",
        ],
        #"ldap[a-z]{2,8}[ \t]"# + PlacePattern.words(to: "w") + #"[ \t]{0,4}+"#
          + PlacePattern.shellWord(1),
        confidence: 0.9, hit: "ldapsearch -x -H ldap://d -D cn=admin,dc=x -w «{alnum:9}» -b dc=x",
        miss: "ldapsearch -x -D cn=admin -W -b dc=x"),
      .place(
        "bind_log_password", "Password of a simple bind in a log", ["e_bind", "e bind"],
        #"(?i:simple[_ ]bind)[^\r\n]{0,200}?(?i:\b(?:pw|password|cred|passwd|credentials)[=:][ ]{0,2}+|"#
          + #"\([^()\r\n'"]{0,80}['"][^'"\r\n]{1,120}['"],[ ]{0,2}+)"#
          + PlacePattern.value(2), near: 6, confidence: 0.85,
        hit:
          "simple_bind dn=\"cn=admin\" pw=\"«{alnum:10}»\"\nconn.simple_bind_s('cn=admin,dc=x', "
          + "'«{alnum:10}»')",
        miss: "simple bind dn=\"cn=admin\" method=128"),
    ] + [sasl] + servers

  /// Passwords in the settings of mail servers, and in what Erlang prints of a stanza.
  private static let servers: [Rule] = [
    .place(
      "exim_client_send", "Password that Exim sends as a client", ["client_send"],
      #"client_send[ ]{0,2}+=[ ]{0,2}+:[ ]{0,2}+[^\s:]{1,80}[ ]{0,2}+:[ ]{0,2}+("# + PlacePattern.literal
        + #"(?!\$)\S{4,120}+)"# + PlacePattern.lineEnd,
      confidence: 0.9, hit: "client_send = : {lower:6} : «{alnum:9}»",
      miss: "client_send = ^$auth1^$auth2 {alnum:9}"),
    .place(
      "plain_scheme_password", "Password that a password file marks as plain text",
      ["{plain}", "{cleartext}", "{clear}"],
      #"\{(?i:plain|cleartext|clear)\}("# + PlacePattern.literal
        + #"[^\s"']{4,120}?)(?=::|:\d{1,6}:|[\s"',]|\z)"#,
      confidence: 0.9, hit: "{lower:5}@{lower:6}.net:{{PLAIN}«{alnum:4};{alnum:5}»::::::",
      miss: "auth_mechanisms = {{PLAIN} {alnum:9}"),
    .place(
      "erlang_sasl_stanza", "SASL response in a stanza that Erlang prints", ["{xmlcdata,<<\""],
      #"PLAIN">>\}\],\[\{xmlcdata,<<"("# + base64 + ")\"", near: 24, confidence: 0.95,
      hit: "{{<<\"mechanism\">>,<<\"PLAIN\">>}],[{{xmlcdata,<<\"«{base64:24}»\">>}]}",
      miss: "[{{<<\"mechanism\">>,<<\"SCRAM-SHA-1\">>}],[{{xmlcdata,<<\"{base64:24}\">>}]}"),
  ]

  private static let sasl = Rule(
    id: "sasl_plain", summary: "Response of a SASL exchange: user and password, or a token, in base64",
    pattern: "(?i:auth(?:enticate)?[ =](?:plain|xoauth2|oauthbearer))" + response + "(" + base64 + ")" + end,
    group: 1,
    keywords: [
      "auth plain", "auth=plain", "authenticate plain", "auth xoauth2", "authenticate xoauth2",
      "auth oauthbearer",
      "authenticate oauthbearer", "auth=xoauth2",
    ], shape: .named, confidence: 0.95,
    // Both forms part their fields with zero bytes or with ones; a word of a sentence has neither.
    check: { candidate, confidence in
      guard let text = Base64.decode(candidate.secret) else { return nil }
      return text.contains { $0 <= 1 } ? confidence : nil
    },
    samples: Samples(
      hit: .generatedSnippet { random in
        let pair = SampleTemplate.fill("\0{lower:6}\0{password:8-14}", using: &random)
        let sent = Base64.encode(pair.utf8)
        return "AUTH PLAIN «\(sent)»\nAUTHENTICATE PLAIN\n+\nC: «\(sent)»"
      }, miss: .snippet("AUTH PLAIN LOGIN\nAUTHENTICATE PLAIN {lower:8}")))
}
