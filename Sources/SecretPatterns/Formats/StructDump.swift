/// Fields named after credentials in what languages print of objects: Go, Python, PHP, Ruby, Java, Rust, C#, Erlang.
enum StructDumpRules {
  private static let names =
    #"(?i:passw(?:or)?d|passphrase|passcode|passwort|pass|pwd|secret(?:_?key)?|token|api_?key|access_?key|"#
    + #"private_?key|auth_?key|store_?pass|key_?pass|credential|connection_?string|psk)"#
  private static let keywords: [Keyword] = [
    "password=", "passwd=", "passphrase=", "passcode=", "secret=", "token=", "apikey=", "api_key=",
    "accesskey=", "access_key=", "privatekey=", "secretkey=", "storepass=", "keypass=", "authkey=",
    "pwd=", "psk=", "pass=", "password =", "secret =", "token =",
  ]
  /// The rest of a field's name.
  private static let rest = #"\w{0,16}?"#
  private static let quoted = "(?|" + PlacePattern.quoted() + ")"

  static let all: [Rule] =
    [
      .place(
        "dumped_field", "Field of a printed object: Type(name=value, …), Type{name=value}, [name=value]",
        keywords,
        names + rest + #"[ ]?=[ ]?(?!=)("# + PlacePattern.literal
          + #"(?![\s"'`\\({\[]|[A-Za-z_][\w.:]*+[(\[{]|\w+\.[a-zA-Z_]\w*[\s,)}\]])[^\s,;"'\\](?:[^,"#
          + #";"'\r\n\\()\[\]{}]++|[(\[{](?![,)\]}])|[)\]}](?=[^\s,;)\]}"'\\]))*?)(?=,[ ]?[A-Za-z_][\w. "#
          + #"-]{0,40}[ ]?=|[ ]?[)\]}](?:[\s,;.)\]}"'\\]|\z))"#,
        shape: .freeform, confidence: 0.75, check: { isDump($0) ? $1 : nil },
        hit:
          "options: {{alias=x, storepass=«{alpha:4}{digit:2}{alpha:5}», keypass=«{alpha:4}{digit:2}"
          + "{alpha:5}», jar=/b/a.jar}\nUser(name={lower:4}, password=«{alpha:4}{digit:2}{alpha:5}»)",
        miss: "call(name={lower:4}, password=self.{lower:5}, token=get_token(x))"),
      .place(
        "go_struct_field", "Field of a Go struct printed with its names",
        [
          .exact("Password:"), .exact("Passwd:"), .exact("Secret:"), .exact("SecretKey:"), .exact("Token:"),
          .exact("APIKey:"), .exact("ApiKey:"), .exact("Passphrase:"), .exact("PrivateKey:"),
          .exact("AccessKey:"), .exact("Pwd:"), .exact("password:"), .exact("secret:"), .exact("token:"),
          .exact("apiKey:"), .exact("PresharedKey:"),
        ],
        #"\w{3,12}:(?![ \t:/]|\\{0,3}+["'])("# + PlacePattern.literal
          + #"(?!0x|\{|\[|map\[|&)[^\s{}](?:[^\s{}"]++|[ ](?![A-Za-z_]\w*:)[^\s{}"]*+|[{}](?=[^\s\])}]))"#
          + #"*?)(?=[ ][A-Za-z_]\w{0,40}:|\}|\])"#,
        shape: .freeform, confidence: 0.75, check: { isGoStruct($0) ? $1 : nil },
        hit:
          "config: {{User:{lower:4} Password:«{alpha:4}{digit:2}{alpha:5}» Host:db Port:5432}"
          + "\n&{{Name:x Token:«{alnum:20}7»}",
        miss: "config: {{User:{lower:4} Password: Host:db Port:5432}"),
      .place(
        "ruby_instance_field", "Instance variable or symbol key in Ruby's inspect",
        [
          "@password", "@passwd", "@secret", "@token", "@api_key", "@pass", "@private_key", "@access_key",
          ":password=>", ":password =>", ":passwd=>", ":pass=>", ":secret=>", ":token=>", ":api_key=>",
          ":secret_key", "@client_secret", "@encrypted_password", ":access_token", "@access_token",
        ],
        #"(?:@\w{3,30}=|:\w{3,30}[ ]?=>[ ]?)(?=\\{0,3}+["'])"# + quoted, confidence: 0.85,
        hit: "#<Db:0x01 @host=\"db\", @password=\"«{alnum:9}»\", {{:api_key=>\"«{alnum:9}»\"}>",
        miss: "#<Db:0x01 @host=\"db\", @password=nil>"),
      .place(
        "wrapped_field",
        "Field whose value a language wraps: Some(\"x\"), Just \"x\", Optional(\"x\"), SecretString(\"x\")",
        ["some(\"", "ional(\"", "secret(\"", "secretstr", "some(\\\""],
        names + rest
          + #"\\{0,3}+["']?[ ]{0,2}+(?:[:=]|=>)[ ]{0,2}+(?:Some|Optional|Just|Ok|Secret(?:String|Str|Box|"#
          + #"Value)?|SecretStr|Zeroizing|Redacted|Password|Token|Sensitive)[ ]?\(?[ ]?(?=\\{0,3}+["'])"#
          + quoted, near: 40, confidence: 0.85,
        hit: "Config {{ host: \"db\", password: Some(\"«{alnum:9}»\"), token: Secret(\"«{alnum:20}»\") }",
        miss: "Config {{ host: \"db\", password: None }"),
      .place(
        "tuple_field",
        "Name and value as a pair of strings: (\"password\", \"x\"), {password,\"x\"}, [\"token\", \"x\"]",
        [
          "password\",", "password',", "passwd\",", "passwd',", "secret\",", "secret',", "token\",",
          "token',", "api_key\",", "api_key',", "password,", "password\\\",", "password\">>,", "token\">>,",
          "secret\">>,", "authorization',", "authorization\",", "apikey\",", "apikey',", "password->",
          "password ->", "{password,", "{secret,",
        ],
        #"\{?(?i:passw(?:or)?d|secret|token|api_?key|authorization)(?:\\{0,3}+["'](?:>>)?,[ ]{0,2}+|,(?="#
          + #"(?:<<)?")|[ ]?->[ ]?)[bu]?(?:<<)?(?=\\{0,3}+["'])(?:\\{0,3}+["'](?i:basic|bearer|token)[ ]"#
          + #"(?=\S))?"#
          + quotedOrRest, shape: .freeform, confidence: 0.7,
        hit:
          "[(\"user\", \"{lower:4}\"), (\"password\", \"«{alpha:4}{digit:2}{alpha:5}»\")]"
          + "\n{{password,\"«{alpha:4}{digit:2}{alpha:5}»\"}",
        miss: "[(\"user\", \"{lower:4}\"), (\"password\", None)]"),
      .place(
        "constructor_trace", "Password among the arguments of a call in a stack trace of PHP",
        [
          "->__construct(", "->connect(", "mysqli_connect(", "mysqli->", "ldap_bind(", "ftp_login(", "pdo->",
          "->login(", "->authenticate(", "ssh2_auth_password(", "oci_connect(", "pg_connect(",
          "sqlsrv_connect(", "->real_connect(", "mysqli_real_connect(", "->checkpassword(",
          "->verifypassword(",
          "->bind(",
        ],
        #"(?:->(?:__construct|connect|real_connect|login|authenticate|checkPassword|verifyPassword|bind)|mysqli_(?:real_)?connect|mysqli->[a-z_]{1,20}"#
          + #"|ldap_bind|ftp_login|PDO->[a-z_]{1,20}|imap_open|ssh2_auth_password|oci_connect)"#
          + #"\((?:Object\([^()]{0,80}\),[ ])?(?:(?:Array|Object\([^()]{0,80}\)|Resource id #\d{1,5}|NULL|'[^'\r\n]{0,200}'),[ ]){0,3}?"#
          + #"(?:Array|Object\([^()]{0,80}\)|'[^'\r\n]{0,200}'|Resource id #\d{1,5}),[ ]'[^'\r\n]{1,80}',"#
          + #"[ ]'("#
          + PlacePattern.literal + #"[^'\r\n]++)'(?=\)|, (?:Array|NULL|Object|true|false|\d|'))"#,
        confidence: 0.85, check: { $0.line.contains(bytes: "): ".utf8) || $0.line.contains(35) ? $1 : nil },
        hit:
          "#0 /srv/a.php(18): PDO->__construct('mysql:host=loca...', '{lower:5}', '«{alnum:9}»', Array)"
          + "\n#1 /srv/b.php(2): Driver->connect(Array, '{lower:5}', '«{alnum:9}»', Array)",
        miss: "#1 /srv/b.php(2): Driver->connect(Array, '{lower:5}', NULL, Array)"),
      .place(
        "login_trace", "Password behind the user in a call of a stack trace of PHP",
        [
          "->bind('", "->login('", "->checkpassword('", "->verifypassword('", "->authenticate('",
          "->attempt('", "->signin('",
        ],
        #"->(?i:bind|login|checkPassword|verifyPassword|authenticate|attempt|signIn)\('[^'\r\n]{1,120}',[ ]'("#
          + PlacePattern.literal + #"[^'\r\n]{3,120}+)'(?=\)|, (?:Array|NULL|Object|true|false|\d))"#,
        confidence: 0.85, check: { $0.line.contains(bytes: "): ".utf8) && $0.line.contains(35) ? $1 : nil },
        hit: "#0 /srv/a.php(31): Auth->login('{lower:5}', '«{alnum:9}7»', true)",
        miss: "$auth->login('{lower:5}', '{alnum:9}7');"),
    ] + [php]

  private static let quotedOrRest =
    #"(?|\\{0,3}+["']?("# + PlacePattern.literal + #"(?:[^"'\\\r\n]++|\\++(?!["'\\nrt]))++)(?=\\{0,3}+["']))"#

  private static let php = Rule.place(
    "php_dump_field", "Field of a PHP dump: var_dump, print_r, phpinfo", ["]=>", "] => ", "\"] =>"],
    #"_?"#
      + #"(?i:passw(?:or)?d|passphrase|pass|pwd|pw|secret(?:_?key)?|token|api_?key|access_?key|"#
      + #"private_?key)\w{0,12}?\\{0,3}+["']?(?::(?:\\{0,3}+"[\w\\]{1,80}\\{0,3}+":)?(?:protected|"#
      + #"private))?\][ ]{0,2}+=>(?:\s|\\[nrt]){0,40}+(?|string\(\d{1,6}\)[ ]{1,2}+\\{0,3}+"("#
      + PlacePattern.literal
      + #"(?:[^"\\\r\n]++|\\++(?!["\\n]))++)\\{0,3}+"|(?!string\(|array|Array|object|int\(|bool|float|NULL|enum|["'])("#
      + PlacePattern.literal
      + #"[^\s\\](?:[^\r\n\\]*(?<![ ]))?)(?=[ ]*+(?:\r?\n|\z|\\)))"#,
    near: 70, confidence: 0.85,
    hit:
      "array(2) {{\n  [\"pass\"]=>\n  string(9) \"«{alnum:9}»\"\n  [\"apiToken\":protected]=>\n  string(24)"
      + " \"«{alnum:24}»\"\n}\nArray\n(\n    [db_password] => «{alnum:9}»\n)",
    miss: "array(2) {{\n  [\"pass\"]=>\n  string(0) \"\"\n  [\"token\"]=>\n  NULL\n}\n    [password] => Array"
  )

  /// The field stands among others in brackets: `{a=1, password=x`, `(a=1, password=x)`.
  private static func isDump(_ candidate: MatchContext) -> Bool {
    let start = candidate.matchRange.lowerBound
    let before = candidate.text[max(0, start - 60)..<start].reversed().drop {
      $0.isASCIILetter || $0.isASCIIDigit || [46, 95, 45].contains($0)
    }
    guard let edge = before.first(where: { $0 != 32 }) else { return false }
    guard [UInt8]("{([,".utf8).contains(edge) else { return false }
    // Code assigns variables there: what stands there is a name.
    let secret = candidate.secret
    return
      !(secret.allSatisfy { $0.isASCIILetter || $0 == 95 || $0 == 46 }
      && candidate.line.contains(bytes: "def ".utf8))
  }

  /// A field of a struct has another one beside it, or the opening brace before it.
  private static func isGoStruct(_ candidate: MatchContext) -> Bool {
    let line = candidate.line
    return line.contains(UInt8(ascii: "{")) && (line.contains(bytes: "}".utf8))
  }
}
