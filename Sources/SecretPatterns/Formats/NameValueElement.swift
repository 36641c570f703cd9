/// Values that stand in a field or an element of their own, beside one with a credential's name.
enum NameValueElementRules {
  private static let value =
    #"(?:<!\[CDATA\[)?("# + PlacePattern.literal
    + #"(?=[^<>\s\d!#$%&*+=@^_~]*+[0-9!#$%&*+=@^_~])[^<>\r\n]{4,400}?)(?:\]\]>)?\s{0,20}+</"#

  static let all: [Rule] = [
    .place(
      "name_value_elements", "Text of a value's element behind the element with a credential's name",
      [
        "password</", "passwd</", "passphrase</", "secret</", "secretkey</", "secret.key</", "token</",
        "access.key</",
        "apikey</", "account.key.", "presharedkey</", "keypassphrase</",
      ],
      #"[\w.-]{3,120}</(?:\w{1,12}:)?(?i:name|key|param-name|parametername)>\s{0,40}+<(?:\w{1,12}:)?(?i:value|string|param-value|parametervalue)(?:[ ][\w:-]{1,24}="[^"<>]{0,80}"){0,3}>\s{0,20}+"#
        + value + #"(?:\w{1,12}:)?(?i:value|string|param-value|parametervalue)>"#,
      confidence: 0.85,
      hit:
        "<Name>Device.ManagementServer.ConnectionRequestPassword</Name><Value xsi:type=\"xsd:string\">«{alnum:9}7»</Value>\n<name>fs.azure.account.key.{lower:5}.net</name>\n<value>«{base64:85}7==»</value>",
      miss: "<name>{lower:6}.password</name><value>{lower:9}</value>"),
    .place(
      "named_string_element", "Text of a string element that is named after a wireless key or a password",
      [
        "name=\"presharedkey\"", "name=\"wepkeys\"", "name=\"password\"", "name=\"passphrase\"",
        "name=\"sapassword\"",
      ],
      #"name="\w{5,20}">(?:&quot;)?("# + PlacePattern.literal
        + #"(?=[^<>\s]{0,80}[0-9&$#%])[^<>\r\n]{8,120}?)(?:&quot;)?</string>"#,
      confidence: 0.8, hit: "<string name=\"PreSharedKey\">&quot;«{alnum:9}7&amp;{lower:2}»&quot;</string>",
      miss: "<string name=\"Password\">{lower:9}</string>"),
    .place(
      "obfuscated_element", "Password that Kettle obfuscates", [">encrypted "],
      #">(?i:encrypted)[ ]([0-9a-f]{16,200})(?=</|<)"#, confidence: 0.9,
      hit: "<password>Encrypted «{hex:32}»</password>", miss: "<password>Encrypted {lower:6}</password>"),
    .place(
      "env_list_entry", "Entry NAME=value of a list of strings that describes an environment",
      [
        "password=", "passwd=", "_pass=", "_pwd=", "_secret=", "_token=", "api_key=", "access_key=",
        "passphrase=",
      ],
      #"(?<=[\[,\s])"[A-Z][A-Z0-9_]{0,60}?(?:PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN|API_KEY|ACCESS_KEY|PASSPHRASE)=("#
        + PlacePattern.literal
        + #"(?:[^"\\\r\n]|\\[^\r\n]){4,400}+)"(?=\s{0,4}+[,\]])"#,
      near: 64, confidence: 0.85, takesWords: true,
      hit: "\"Env\": [\"PATH=/bin\",\"POSTGRES_PASSWORD=«{alnum:4}'#{alnum:4}7»\",\"PGDATA=/d\"],",
      miss: "\"Env\": [\"PATH=/bin\",\"POSTGRES_PASSWORD=${{{upper:5}}\"],"),
    .place(
      "json_password_escapes", "Password in a string with escaped quotes in it",
      ["password\"", "passwd\"", "pass\"", "pwd\"", "secret\"", ":password \"", ":passwd \""],
      #":?(?i:passw(?:or)?d|pass|pwd|secret)(?:"[ ]{0,2}+(?:[:=]|=>)[ ]{0,2}+|[ ])(?<!\\)"("#
        + PlacePattern.literal
        + #"(?=[^"\r\n]{0,200}?\\["\\])(?:[^"\\\r\n]|\\["\\/])(?:[^"\\\r\n]|\\["\\/bfu]){3,200}+)"(?=\s{0,8}+[,})\]]|[ ]:[a-z]|[ \t]{0,4}+(?:\r?\n|\z))"#,
      confidence: 0.8, takesWords: true,
      hit:
        "{{\"password\": \"«{alnum:4}\\\"{alnum:4}\\\\\\\\7»\", \"x\": 1}\n{{:user \"a\", :password \"«{alnum:4}\\\"{alnum:4}7»\"}",
      miss: "{{\"password\": \"{lower:4} \\\"{lower:4}\\\" \" + x"),
    .place(
      "vault_secret_body", "Value of a secret in the body of a request to Key Vault", ["\"contenttype\""],
      #""value"[ ]{0,2}+:[ ]{0,2}+"("# + PlacePattern.literal
        + #"(?=[^"\r\n]{4})(?:[^"\\\r\n]++|\\[^\r\n])++)",[ ]{0,2}+(?:"id"[ ]{0,2}+:[ ]{0,2}+"https://[\w-]{1,40}\.vault\.azure\.net/[^"]{1,200}",[ ]{0,2}+)?"contentType"[ ]{0,2}+:[ ]{0,2}+(?:"(?:text/plain|application/x-[\w-]{2,12}|)"|null)"#,
      near: 2_200, reach: 4_096, confidence: 0.8,
      hit: "Request body: {{\"value\": \"«{alnum:9}7»\", \"contentType\": \"text/plain\"}",
      miss: "{{\"value\": \"{alnum:9}7\", \"contentType\": \"text/html\"}"),
    .place(
      "buffer_password", "Password as the bytes of a buffer that Node prints", ["<buffer "],
      #"(?i:pass(?:word|wd|phrase)?|secret|token|(?:private|secret|session)_?key)["']?[ ]{0,2}+:[ ]{0,2}+<Buffer[ ]((?:[0-9a-f]{2}[ ]?){4,60})"#,
      near: 24, confidence: 0.85,
      hit:
        "username: 'tv', password: <Buffer «{hex:2} {hex:2} {hex:2} {hex:2} {hex:2} {hex:2} {hex:2} {hex:2}»>, keepalive: 60",
      miss: "payload: <Buffer {hex:2} {hex:2} {hex:2} {hex:2} {hex:2}>"),
    .place(
      "char_list_password", "Password written as a list of characters",
      ["char[] p", "char[] s", "char pw", "char pass", "char secret"],
      #"(?i:char\[\][ ]?\w{0,24}(?:pass|pw|secret|pin)\w{0,12}[ ]?=[ ]?(?:new char\[\][ ]?)?\{|char[ ]\w{0,24}(?:pass|pw|secret)\w{0,12}\[\d{0,3}\][ ]?=[ ]?\{)\s{0,8}+('[^'\r\n]'(?:\s{0,4}+,\s{0,8}+'[^'\r\n]'){3,60}+)"#,
      confidence: 0.85,
      hit: "char[] pw = {{«'{alpha:1}', '{digit:1}', '{alpha:1}', '{alpha:1}', '{digit:1}', '{alpha:1}'»};",
      miss: "char[] separators = {{'{lower:1}', '{lower:1}', '{lower:1}', '{lower:1}'};"),
    .place(
      "session_verifier", "Verifier, seed or private half of a key exchange in a printed object",
      [
        "pkce_verifier", "code_verifier", "codeverifier", "prvkey", "privkey", "jwt.private.key",
        "auto.register.key",
        "private key (", "private key for ", "private key:",
      ],
      #"(?i:(?:pkce|code)_?verifier|pr(?:iv|v)_?key|jwt\.private\.key|auto\.register\.key|private key(?:[ ]\([^()\r\n]{1,40}\)|[ ]for[ ][^\s:]{1,40})?)\\{0,3}+["']?[ ]{0,2}+(?:=>|[:=>])[ ]{0,2}+(?:Some\()?\\{0,3}+["']?([A-Za-z0-9+/_.~=-]{32,400}+)(?![A-Za-z0-9])"#,
      confidence: 0.85, check: { $0.secret.contains(where: \.isASCIIDigit) ? $1 : nil },
      hit: "State {{ pkce_verifier: \"«{base64url:42}7»\", created: 1 }",
      miss: "code_verifier = generate_code_verifier()"),
    .place(
      "short_password_name", "Password in quotes behind the name pw",
      ["pw =", "pw=", "pw\"", "pw'", "pw:", "pw]"],
      #"(?<![A-Za-z0-9])pw\d?["']?\]?[ ]{0,2}+(?:=>|:=|[:=])[ ]{0,2}+(?=["'])(?|"# + PlacePattern.quoted(5)
        + ")",
      shape: .freeform, confidence: 0.75, hit: "$pw = \"«{alpha:4}{digit:2}{alpha:5}»\"",
      miss: "$pw = \"${{{upper:4}}\""),
    .place(
      "filled_password_field", "Password that a test types into a field of a form",
      [
        "fill('", "fill(\"", "type('", "type(\"", "typetext(", "sendkeys(", "send_keys(", "settext(",
        "type text(", "typing text ",
        "password').", "password\").", "passwd').", "passwd\").", "password]').", "password]\").",
      ],
      "(?|"
        + #"(?i:fill|type(?:text)?|settext|send_?keys)\(\s{0,4}+(?:'[^'\r\n]{0,60}?pass(?:word|wd)?[^'\r\n]{0,20}'|"[^"\r\n]{0,60}?pass(?:word|wd)?[^"\r\n]{0,20}")\s{0,4}+,\s{0,4}+(?|"#
        + PlacePattern.quoted(5)
        + #")|passw(?:or)?d\]?["']\){1,2}\.(?i:fill|type|send_?keys|setvalue|val)\(\s{0,4}+(?|"#
        + PlacePattern.quoted(5)
        + #")|(?i:typing text)[ ](?|"# + PlacePattern.quoted(5)
        + #")[ ]into element by \w{1,12}[ ][\w:.#-]{0,40}pass|(?i:type text)\(("# + PlacePattern.literal
        + #"[^\s]{5,80})\)'[ ]action on view[^\r\n]{0,80}pass)"#,
      shape: .freeform, confidence: 0.7,
      hit: "page.fill('#password', '«{alpha:4}{digit:2}{alpha:5}»')",
      miss: "page.fill('#comment', '{alpha:4}{digit:2}{alpha:5}')"),
    .place(
      "settings_line_password", "Password with brackets or signs of code in it on a line of a settings file",
      ["password", "passwd", "pass ", "pass=", "smtppass", "pwd="],
      #"(?<![^\s])(?i:[\w.-]{0,30}?(?:password|passwd|pass|pwd))[ \t]{0,8}+(?:[=:][ \t]{0,8}+|(?<=[ \t]))("#
        + PlacePattern.literal
        + #"(?=[^\s]{0,64}[(){}\[\];<>|,&])(?=\S{0,64}\d)(?=\S{0,64}[A-Za-z])[^\s"'`\\]{8,64}+)(?=[ \t]*+(?:\r?\n|\z))"#,
      near: 32, confidence: 0.75, check: { isCode($0.secret) ? nil : $1 },
      hit: " smtppass = «{alnum:4}7){alpha:1}<{alpha:1};{alnum:3}»\n", miss: " password = get_password(x1)\n"),
  ]

  /// Calls, subscripts, types and statements: brackets that close what they open, or a sign of code at the end.
  private static func isCode(_ value: [UInt8]) -> Bool {
    if let last = value.last, [59, 44, 123, 40, 41, 93, 125, 62].contains(last) { return true }
    let pairs: [(UInt8, UInt8)] = [(40, 41), (91, 93), (123, 125)]
    if pairs.contains(where: { open, close in
      guard let start = value.firstIndex(of: open), let end = value[start...].firstIndex(of: close) else {
        return false
      }
      // A name before the bracket, or nothing: a call, a subscript, a list.
      let before = value[..<start]
      return before.isEmpty || start + 1 == end
        || before.count > 2 && before.allSatisfy { $0.isASCIILetter || $0 == 95 || $0 == 46 }
    }) {
      return true
    }
    return value.containsAny(["->", "::", "=>", "&&", "||", "</", "&lt", "&amp", "://"])
  }
}
