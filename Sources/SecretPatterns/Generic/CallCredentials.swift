/// Passwords as arguments of calls that take a user and a password in a fixed order.
enum CallCredentialRules {
  /// A string literal for the user or host, or an expression without calls.
  private static let argument =
    #"(?:[bru]{0,2}"[^"\r\n]{0,200}"|[bru]{0,2}'[^'\r\n]{0,200}'|[\w.$>\[\]'"-]{1,80})\s{0,20},\s{0,20}"#
  private static let secret =
    #"[brufN@]{0,2}(?|"# + PatternPieces.quoted(4, blanks: true) + #")(?=\s{0,20}[,)\]])"#

  static let all: [Rule] = [
    Rule(
      id: "login_call_password", summary: "Password in a call such as HTTPBasicAuth(user, password)",
      pattern:
        #"(?:NetworkCredential|UsernamePasswordCredentials|HTTP(?:Basic|Digest|Proxy)Auth|PasswordAuthentication|BasicAWSCredentials|BasicSessionCredentials|\.login|\.basic_auth|\.basicAuth|\.setBasicAuth|\.SetBasicAuth|\.authenticate|Credentials\.basic|\.BasicAuth|PlainCredentials|PlainTextAuthProvider|smtp\.PlainAuth(?=\())\s{0,2}\(\s{0,20}(?:""\s{0,4},\s{0,4})?"#
        + argument + secret,
      group: 1,
      keywords: [
        "NetworkCredential(", "UsernamePasswordCredentials(", "HTTPBasicAuth(", "HTTPDigestAuth(",
        "HTTPProxyAuth(",
        "PasswordAuthentication(", "BasicAWSCredentials(", "BasicSessionCredentials(", ".login(",
        ".basic_auth(", ".basicAuth(",
        ".setBasicAuth(", ".SetBasicAuth(", ".authenticate(", "Credentials.basic(", ".BasicAuth(",
        "PlainCredentials(",
        "PlainTextAuthProvider(", "smtp.PlainAuth(",
      ].map { .exact($0) },
      shape: .freeform, confidence: 0.85,
      samples: .snippets(
        "r = s.get(url, auth=HTTPBasicAuth('{lower:6}', '«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»'))\nsmtp.login(\"{lower:6}\", \"«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»\")",
        miss: "r = s.get(url, auth=HTTPBasicAuth('{alpha:9}{digit:2}', password))")),
    Rule(
      id: "key_literal", summary: "Key written into a call that makes a key of it",
      pattern:
        #"(?:createSecretKey|SecretKeySpec|hmacShaKeyFor|SymmetricSecurityKey|\bFernet|secretKeyFor)\s{0,2}\(\s{0,20}(?:(?:Buffer\.from|new TextEncoder\(\)\.encode|[\w.()]{1,60}?(?:[dD]ecode\w{0,12}|GetBytes|FromBase64String|parseHexBinary))\s{0,2}\(\s{0,20})?[bru]{0,2}(?|"#
        + PatternPieces.quoted(16, most: 400) + ")",
      group: 1,
      keywords: [
        "createSecretKey", "SecretKeySpec", "hmacShaKeyFor", "SymmetricSecurityKey", "Fernet", "secretKeyFor",
      ].map { .exact($0) },
      shape: .named, confidence: 0.85, entropyFloor: 2.5,
      samples: .snippets(
        "const k = createSecretKey(Buffer.from('«{hex:64}»', 'hex'))\nKey k = new SecretKeySpec(Base64.getDecoder().decode(\"«{base64:43}=»\"), \"AES\");\nf = Fernet(b'«{base64url:43}=»')",
        miss:
          "const k = createSecretKey(Buffer.from({lower:9}, 'hex'))\nKey k = new SecretKeySpec({lower:9}, \"AES\");"
      )),
    Rule(
      id: "auth_tuple_password", summary: "Password in an auth=(user, password) argument",
      pattern: #"auth["']?\s{0,2}[=:]\s{0,2}[(\[]\s{0,20}"# + argument + secret, group: 1,
      keywords: [
        .exact("auth=("), .exact("auth = ("), .exact("auth=["), .exact("auth\": ["), .exact("auth: ["),
      ],
      shape: .freeform, confidence: 0.85,
      samples: .snippets(
        "requests.get(url, auth=('{lower:6}', '«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»'))",
        miss: "requests.get(url, auth=('{alpha:9}{digit:2}', password))")),
    Rule(
      id: "db_connect_call_password", summary: "Password in a call that opens a database connection",
      pattern: #"(?:oci_p?connect\s{0,2}\(\s{0,20}"# + argument
        + #"|(?:mysqli?_p?connect|new mysqli|mysqli|odbc_p?connect)\s{0,2}\(\s{0,20}(?:"#
        + argument
        + #"){2}|(?:new PDO|DriverManager\.getConnection|DBI->connect|\.getConnection)\s{0,2}\(\s{0,20}(?:"[^"\r\n]{0,300}"|'[^'\r\n]{0,300}'|[\w.$]{1,60})\s{0,20},\s{0,20}"#
        + argument + ")" + secret,
      group: 1,
      keywords: [
        "mysqli(", "mysql_connect(", "mysqli_connect(", "mysql_pconnect(", "oci_connect(", "oci_pconnect(",
        "odbc_connect(", "new PDO(",
        "getConnection(", "DBI->connect(", "new mysqli(",
      ].map { .exact($0) },
      shape: .freeform, confidence: 0.85,
      samples: .snippets(
        "$db = {new mysqli|mysqli_connect}('db.internal', '{lower:6}', '«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»', 'app');\n$p = new PDO('mysql:host=db', '{lower:6}', '«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»');",
        miss: "$db = new mysqli('db.internal', '{lower:6}', $password, 'app');")),
    Rule(
      id: "powershell_secure_string", summary: "Plain text made into a PowerShell secure string",
      pattern: #"(?i:convertto-securestring)[ \t]{1,4}(?:-(?i:string)[ \t]{1,4})?(?|"#
        + PatternPieces.quoted(4, blanks: true)
        + #"|([^\s"'$()-]\S{3,128}))(?=[^\r\n]{0,60}(?i:-asplain))"#,
      group: 1, keywords: ["convertto-securestring"], shape: .named, confidence: 0.9,
      samples: .snippets(
        "$p = ConvertTo-SecureString \"«{alpha:3}{digit:1}{password:5-9}{alpha:1}»\" -AsPlainText -Force",
        miss: "$p = ConvertTo-SecureString $env:{upper:6} -AsPlainText -Force")),
    Rule(
      id: "pass_assignment", summary: "Password assigned to a name that ends in pass or pw",
      pattern: #"(?<=[A-Za-z0-9])[_.-](?i:pass|pw)["']?\]?[ \t]{0,12}(?:=>|:=|[=:])[ \t]{0,12}(?|"#
        + PatternPieces.quoted(6)
        + "|(" + PatternPieces.noReference
        + #"(?=[^\s\d!#%^*+~@?]*+[0-9!#%^*+~@?])[^\s"'`,;(){}\[\]<>|&$.-][^\s"'`,;(){}\[\]<>|&]{5,128}+)"#
        + PatternPieces.lineEnd + ")",
      group: 1, keywords: ["_pass", "-pass", ".pass", "_pw", "-pw", ".pw"], shape: .freeform,
      confidence: 0.75,
      samples: .snippets(
        "{$db_pass = '|smtp_pass: '|mail.pass='|\"db-pass\": '}«{alpha:3}{digit:1}{alpha:3}{digit:2}{alpha:2}»'",
        miss: "{db_passes|smtp_passive|mail.passing} = '{alpha:9}{digit:2}'")),
  ]
}
