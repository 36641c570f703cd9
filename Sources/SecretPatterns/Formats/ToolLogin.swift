/// Passwords beside a user on the command lines and in the consoles of tools that no rule of their own knows.
enum ToolLoginRules {
  private static let word = PlacePattern.shellWord(4)

  static let all: [Rule] = [
    .place(
      "user_option_password", "Password behind -p, -P or -w of a command that has a user's option before it",
      [" -u ", " -U ", " --user ", " --username ", " -user ", " -username "],
      #"[ ]-{1,2}(?:u|U|n|user|username)[ ]{1,2}+(?:"[^"\r\n]{1,200}"|'[^'\r\n]{1,200}'|[^\s"'-][^\s"';|&]{0,80}+)"#
        + #"(?:[ ](?!-{1,2}(?:p|P|pw|w)[ ])[^\s;|&]{1,120}+){0,8}?[ ]-{1,2}(?:p|P|pw|w)[ ]{1,2}+"# + word,
      confidence: 0.8, check: { isPassword($0.secret) ? $1 : nil },
      hit:
        "twine upload -u {lower:6} -p '«{alnum:9}7x»' dist/*\nvsql -h db -U {lower:6} -w «{alnum:9}7x» -c x",
      miss: "docker run -u 1000 -p 8080:80 x\nsudo -u {lower:6} mkdir -p {lower:9}\npsql -U {lower:5} -p 5433"
    ),
    .place(
      "server_connect_call", "Password in a call that connects to a server's address",
      ["connect('", "connect(\""],
      #"connect\(\s{0,4}+(?:'[^'\r\n]{1,80}'|"[^"\r\n]{1,80}")\s{0,4}+,\s{0,4}+(?|"# + PlacePattern.quoted(4)
        + #")(?=\s{0,4}+,\s{0,4}+(?:\w{1,12}\s{0,2}+=\s{0,2}+)?['"](?:t3s?|iiops?|https?|ldaps?|tcp|ssl|wss?|amqps?|mqtts?)://)"#,
      confidence: 0.85, hit: "connect('{lower:6}','«{alnum:9}7»','t3://{lower:5}:7001')",
      miss: "connect('{lower:6}', '{alnum:9}7', '{lower:8}')"),
    .place(
      "comma_user_password", "Password behind user and comma in lftp's -u option", ["lftp "],
      #"lftp[ ](?:[^\r\n;|]{0,80}?[ ])?-u[ ]{0,2}+["']?[^\s,"']{1,60},"# + word,
      confidence: 0.9, hit: "lftp -u {lower:5},'«{alnum:9}7»' sftp://h", miss: "lftp -u {lower:5} sftp://h"),
    .place(
      "registry_credentials_option", "Password behind the user in an option for credentials of a registry",
      ["-creds ", "-creds=", "--creds ", "--creds="],
      #"-creds[ =]["']?[^\s:"'$]{1,60}:"# + word, confidence: 0.85,
      hit: "skopeo copy --src-creds={lower:4}:«{alnum:9}7» docker://a docker://b",
      miss: "skopeo copy --src-creds=$CREDS docker://a docker://b"),
    .place(
      "zookeeper_digest", "Password of a digest that a client adds to a ZooKeeper session",
      ["addauth digest "],
      #"addauth digest[ ]{1,2}+[^\s:]{1,60}:("# + PlacePattern.literal + #"\S{3,120}+)"#,
      hit: "addauth digest {lower:5}:«{alnum:9}»", miss: "addauth digest {lower:5}"),
    .place(
      "zimbra_account_password", "Password of an account that zmprov makes or changes", ["zmprov "],
      #"zmprov[ ](?:-\w{1,3}[ ]){0,3}(?:ca|createAccount|sp|setPassword)[ ]{1,2}+\S{3,100}[ ]{1,2}+"# + word,
      hit: "zmprov ca {lower:5}@{lower:6}.net '«{alnum:9}7»' displayName x",
      miss: "zmprov ga {lower:5}@{lower:6}.net {alnum:9}7"),
    .place(
      "openssl_raw_key", "Key in hex given to openssl's -K option", [.exact(" -K ")],
      #"(?<=[\w-])[ ]-K[ ]{1,2}+((?:0x)?[0-9A-Fa-f]{32,128})(?![0-9A-Za-z])"#,
      confidence: 0.9, check: { $0.before(160).containsAny(["openssl"]) ? $1 : nil },
      hit: "openssl enc -d -aes-256-cbc -in a -K «{hex:64}» -iv {hex:32}",
      miss: "openssl enc -d -K $KEY -iv {hex:32}"),
    .place(
      "qemu_secret_data", "Data of a secret object on QEMU's command line", ["secret,id="],
      #"secret,id=[\w-]{1,40},(?:format=\w{3,8},)?data="# + word, confidence: 0.9,
      hit: "-object secret,id=sec0,data=«{alnum:9}»", miss: "-object secret,id=sec0,file=/{lower:9}"),
    .place(
      "irc_service_password", "Password told to a service or an operator's command of IRC",
      ["nickserv ", "chanserv ", "/oper ", "/ns ", "/pass "],
      #"(?i:(?:nickserv|chanserv|/ns)[ ]:?(?:register|set password)[ ]|(?:nickserv|/ns)[ ]:?(?:identify|ghost|regain|recover)[ ]"#
        + #"(?:[\w\[\]|^-]{1,30}[ ](?=\S{5,60}(?:[ \t]*(?:\r?\n|\z))))?|(?<![\w/])/oper[ ]\S{1,30}[ ]|(?<![\w/])/pass[ ])("#
        + PlacePattern.literal + #"[^\s]{4,100}+)"#,
      confidence: 0.8, check: { isPassword($0.secret) ? $1 : nil },
      hit: "/msg NickServ IDENTIFY «{alnum:9}7x»\n/oper {lower:5} «{alnum:9}7x»",
      miss: "/msg NickServ IDENTIFY <{lower:8}>"),
    .place(
      "user_name_prompt_leak", "What was typed as a user's name, and has signs that only passwords have",
      ["nvalid user ", "llegal user ", "or user "],
      #"(?:[Ii]nvalid|[Ii]llegal|password for(?: invalid)?)?[ ]?user[ ]((?=[^\s]{0,60}[!#%^&*()=+{}\[\];<>?|,])\S{6,80})(?=[ ]from[ ])"#,
      near: 8, confidence: 0.75, hit: "sshd[9]: Invalid user «{alnum:5}7!{alnum:3}» from 10.0.0.7 port 51812",
      miss: "sshd[9]: Invalid user {lower:6} from 10.0.0.7 port 51812"),
    .place(
      "proxy_directive_password", "Password of a proxy in a PAC script", ["\"proxy ", "'proxy "],
      #"["'](?i:proxy|socks5?|https?)[ ]{1,2}+[^\s:@"']{1,60}:("# + PlacePattern.literal
        + #"[^\s"'@]{3,100}+)@(?=[\w.\[-])"#,
      confidence: 0.9, hit: "return \"PROXY {lower:4}:«{alnum:9}»@10.0.0.7:8080\";",
      miss: "return \"PROXY 10.0.0.7:8080\";"),
    .place(
      "sip_register_line", "Password with an at sign in it in a line that registers at a SIP provider",
      ["register =>", "register=>"],
      #"register[ ]{0,2}+=>[ ]{0,2}+(?:\w{2,5}://)?[^\s:@?]{1,60}:("# + PlacePattern.literal
        + #"[^\s:/]{3,100})@(?=[A-Za-z0-9\[][\w.\]-]{1,80}(?::\d{1,5})?(?:[/~?\s]|\z))"#,
      hit: "register => 6001:«{alnum:4}@{alnum:5}»@sip.{lower:6}.net",
      miss: "register => 6001@sip.{lower:6}.net"),
    .place(
      "nsupdate_key", "Key of nsupdate's or dig's -y option", ["nsupdate ", "dig "],
      #"(?:nsupdate|dig)[ ](?:[^\r\n|;]{0,120}?[ ])?-y[ ]{0,2}+["']?(?:hmac-[\w-]{3,10}:)?[\w.-]{1,80}:([A-Za-z0-9+/]{16,120}={0,2})(?![A-Za-z0-9+/=])"#,
      confidence: 0.95, hit: "nsupdate -y hmac-sha256:key1:«{base64:43}=»",
      miss: "nsupdate -k /{lower:6}/{lower:6}.key"),
    .place(
      "storage_tool_key", "Key given to a tool of an object store",
      ["authorize-account ", "account authorize "],
      #"(?:authorize-account|account authorize)[ ][\w-]{10,40}[ ](?=\w{0,30}\d)([A-Za-z0-9+/]{24,60})(?![A-Za-z0-9+/])"#,
      confidence: 0.9, hit: "b2 authorize-account {hex:12} «K00{alnum:27}7»",
      miss: "b2 authorize-account {hex:12}"),
    .place(
      "http_authentication_call", "Password in a call of UTL_HTTP", ["set_authentication("],
      #"(?i:set_authentication)\(\s{0,4}+[\w.]{1,40}\s{0,2}+,\s{0,4}+'[^'\r\n]{1,80}'\s{0,2}+,\s{0,4}+'("#
        + PlacePattern.literal
        + #"(?:[^'\r\n]|''){4,120})'"#,
      confidence: 0.9, hit: "UTL_HTTP.SET_AUTHENTICATION(req, '{lower:4}', '«{alnum:9}7»');",
      miss: "UTL_HTTP.SET_AUTHENTICATION(req, '{lower:4}', pw);"),
    .place(
      "device_plain_password", "Password that a switch's command marks as plain text", ["plain_text "],
      #"(?:encrypt|password)[ ]plain_text[ ]"# + word, near: 12, confidence: 0.85,
      hit: "config account admin encrypt plain_text «{alnum:9}7»", miss: "config account admin encrypt sha_1"),
    .place(
      "sequelize_constructor", "Password given to the constructor of Sequelize", ["sequelize("],
      #"(?i:sequelize)\(\s{0,8}+(?:'[^'\r\n]{1,80}'|"[^"\r\n]{1,80}")\s{0,4}+,\s{0,8}+(?:'[^'\r\n]{1,80}'|"[^"\r\n]{1,80}")\s{0,4}+,\s{0,8}+(?|"#
        + PlacePattern.quoted(3) + ")",
      confidence: 0.85, hit: "new Sequelize('{lower:5}', '{lower:5}', '«{alnum:9}7»', {{ dialect: 'mysql' })",
      miss: "new Sequelize('{lower:5}', '{lower:5}', password)"),
    .place(
      "braced_connection_password", "Password in braces in a connection string", ["password={", "pwd={"],
      #"(?i:password|pwd)=\{((?!\w{1,40}\})[^{}\r\n]{4,80})\}(?=;|["'\s]|\z)"#,
      confidence: 0.85, check: { $0.before(200).contains(59) && $0.secret.count > 3 ? $1 : nil },
      hit: "jdbc:sqlserver://h:1433;user=app;password={{«{alnum:4};{alnum:4}]7»};encrypt=true",
      miss: "jdbc:sqlserver://h:1433;user=app;password={{{lower:6}};encrypt=true"),
    .place(
      "hostless_url_credentials", "Keys in the address of a queue that has no host",
      ["sqs://", "kinesis://", "dynamodb://"],
      #"(?:sqs|kinesis|dynamodb)://[A-Za-z0-9%]{12,40}:("# + PlacePattern.literal
        + #"[^\s@"':/]{16,200})@(?=["'\s/]|\z)"#,
      confidence: 0.9, hit: "broker = \"sqs://{upperalnum:20}:«{alnum:37}%2B»@\"", miss: "broker = \"sqs://\""
    ),
    .place(
      "radtest_password", "Password of a user given to radtest", ["radtest "],
      #"radtest[ ](?:-\w{1,2}[ ](?:\w{1,8}[ ])?){0,3}["']?[^\s"'-][^\s"']{0,60}["']?[ ]"# + word,
      hit: "radtest {lower:4} '«{alnum:9}7»' 10.0.0.7 0 {lower:9}", miss: "radtest -h"),
    .place(
      "radtest_secret", "Secret of a RADIUS server given to radtest", ["radtest "],
      #"radtest[ ](?:-\w{1,2}[ ](?:\w{1,8}[ ])?){0,3}\S{1,60}[ ](?:'[^'\r\n]{1,80}'|"[^"\r\n]{1,80}"|\S{1,80})[ ][\w.:\[\]-]{2,80}[ ]\d{1,5}[ ]"#
        + word,
      hit: "radtest {lower:4} '{lower:6}' 10.0.0.7 0 «{alnum:9}7»",
      miss: "radtest {lower:4} {lower:6} 10.0.0.7 0 $SECRET"),
    .place(
      "kickstart_root_password", "Password of root in a kickstart file", ["rootpw --plaintext ", "rootpw "],
      #"rootpw[ ](?:--plaintext[ ]|--lock[ ]|--allow-ssh[ ]){0,2}(?!--)"# + PlacePattern.line(4)
        + PlacePattern.lineEnd,
      confidence: 0.85, check: { $0.secret.contains(32) ? nil : $1 },
      hit: "rootpw --plaintext «{alnum:5};{alnum:4}7»", miss: "rootpw --iscrypted"),
    .place(
      "debugger_print", "Password that a debugger or an interactive shell shows",
      ["(gdb) p", "(lldb) p", "(pdb) p", "irb(", "[1] pry"],
      #"(?:\((?i:gdb|lldb|pdb)\)|irb\([^\r\n]{1,40}>|pry[^\r\n]{1,20}>)[ ](?:p(?:rint|p|o)?[ ])?[^\r\n]{0,80}(?i:passw(?:or)?d|passphrase|secret|token)[\w.\])]{0,12}\r?\n[ \t]{0,24}+(?:=>[ ]|\$\d{1,4}[ ]=[ ](?:0x[0-9a-f]{1,16}[ ])?|\([\w: *]{1,40}\)[ ]\$\d{1,4}[ ]=[ ](?:0x[0-9a-f]{1,16}[ ])?)?(?|"#
        + PlacePattern.quoted(3) + ")",
      confidence: 0.85,
      hit: "(gdb) p cfg->password\n$1 = 0x5581e0 \"«{alnum:9}7»\"\n(Pdb) p self.password\n'«{alnum:9}7»'",
      miss: "(gdb) p cfg->password\n$1 = 0x0"),
    .place(
      "dovecot_response", "Response of a SASL exchange in Dovecot's debug log", ["resp="],
      #"resp=([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])"#, confidence: 0.85,
      check: { $0.before(200).containsAny(["PLAIN", "LOGIN"]) ? $1 : nil },
      hit: "auth: Debug: client in: AUTH\t1\tPLAIN\tservice=imap\tresp=«{base64:24}»",
      miss: "service=imap\tresp={base64:24}"),
    .place(
      "borg_key_export", "Key of a Borg repository", [.exact("BORG_KEY ")],
      #"BORG_KEY[ ][0-9a-f]{64}\r?\n[ \t]{0,8}+([A-Za-z0-9+/]{20,200}(?:\r?\n[ \t]{0,8}[A-Za-z0-9+/]{20,200}){0,40}={0,2})"#,
      reach: 8_192, confidence: 0.95, hit: "BORG_KEY {hex:64}\n«{base64:70}»\n", miss: "BORG_KEY {hex:64}\n"),
    .place(
      "php_auth_header", "Password of basic authentication among the headers that PHP shows",
      ["php-auth-pw", "php_auth_pw"],
      #"(?i:php[-_]auth[-_]pw)["']?\]?[ ]{0,2}+(?::|=>?)[ ]{0,2}+\[?[ ]?(?|"# + PlacePattern.quoted(2) + ")",
      confidence: 0.9, hit: "\"Php-Auth-Pw\":[\"«{alnum:4}\\\"{alnum:5}»\"]", miss: "\"Php-Auth-Pw\":[null]"),
    .place(
      "shared_key_element", "Shared key or secret as the text of an XML element",
      [
        "psk>", "sharedkey>", "shared_key>", "pre-shared-key>", "sharedsecret>", "shared_secret>",
        "radius_secret>",
      ],
      #"(?i:psk|shared[_-]?key|shared[_-]?secret|radius_secret)>("# + PlacePattern.literal
        + #"(?=[^<>\s]{0,60}[0-9!#$%&*])[^<>\s]{6,200})</"#,
      confidence: 0.85, hit: "<ipsecpsk>«{alnum:9}7»</ipsecpsk>",
      miss: "<pre-shared-key>{lower:9}</pre-shared-key>"),
    .place(
      "glued_password_name",
      "Password under a name that ends in pass without a sign before it: DBPASS, smtppass",
      [
        "dbpass", "sqlpass", "pgpass", "smtppass", "mailpass", "ftppass", "rootpass", "adminpass", "userpass",
        "ldappass", "redispass", "dbpasswd", "wifipass", "httppass", "authpass", "dbroot", "dbpwd", "dbpw",
      ],
      #"(?i:(?:db|sql|pg|smtp|mail|ftp|root|admin|user|ldap|redis|wifi|http|auth)(?:pass(?:wd|word)?|pwd?)|dbroot)["']?\]?[ \t]{0,12}+(?:=>|[=:])[ \t]{0,12}+"#
        + PlacePattern.value(4) + #"(?=[ \t]{0,4}+(?:[;,)}\]]|\r?\n|\z))"#,
      shape: .freeform, confidence: 0.75,
      check: { $0.secret.contains(where: { $0.isASCIIDigit }) && $0.secret.last != 41 ? $1 : nil },
      hit: "DBPASS=«{alpha:4}{digit:2}{alpha:5}»\n$CFG->dbpass = '«{alpha:4}<{digit:2}{alpha:5}»';",
      miss: "DBPASS=$PW\ndbpass = getpass()"),
    .place(
      "pipeline_secret_variable", "Value that a step hands to Azure Pipelines as a secret variable",
      ["task.setvariable "],
      #"task\.setvariable[ ][^\]\r\n]{0,200}(?i:issecret=true)[^\]\r\n]{0,80}\]"# + PlacePattern.line(4),
      confidence: 0.9, hit: "##vso[task.setvariable variable=dbPass;issecret=true;]«{alnum:9}7»",
      miss: "##vso[task.setvariable variable=dbPass;issecret=true;]$(DbPass)"),
  ]

  /// A letter beside a digit or a sign: no port, no folder, no file, no option, no mapping of ports, no pair.
  private static func isPassword(_ value: [UInt8]) -> Bool {
    guard let first = value.first, ![47, 46, 126, 64, 45].contains(first), value.count >= 5 else {
      return false
    }
    guard value.contains(where: { $0.isASCIILetter }), value.contains(where: { !$0.isASCIILetter }) else {
      return false
    }
    if value.contains(where: { $0 == 47 }),
      value.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || [45, 46, 47, 58, 95].contains($0) })
    {
      return false
    }
    let name = value.prefix { $0.isASCIILetter || $0 == 95 || $0 == 45 }
    if !name.isEmpty, name.count == value.count { return false }
    return !(name.count >= 2 && name.endIndex < value.endIndex && value[name.endIndex] == 61)
  }
}
