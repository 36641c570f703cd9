/// Passwords beside a user on the command lines and in the consoles of tools that no rule of their own knows.
enum ToolLoginRules {
  private static let word = PlacePattern.shellWord(4)

  static let all: [Rule] = [
    .place(
      "user_option_password", "Password behind -p, -P or -w of a command that has a user's option before it",
      [" -u ", " -U ", " --user ", " --username ", " -user ", " -username ", " -n "],
      #"[ ]-{1,2}(?:u|U|n|user|username)[ ]{1,2}+(?:"[^"\r\n]{1,200}"|'[^'\r\n]{1,200}'|[^\s"'-][^\s"';|&]{0,80}+)"#
        + #"(?:[ ](?!-{1,2}(?:p|P|pw|w)[ ])[^\s;|&]{1,120}+){0,8}?[ ]-{1,2}(?:p|P|pw|w)[ ]{1,2}+"# + word,
      confidence: 0.8, check: { isPassword($0.secret) ? $1 : nil },
      hit:
        "twine upload -u {lower:6} -p '«{alnum:9}7x»' dist/*\nvsql -h db -U {lower:6} -w «{alnum:9}7x» -c x",
      miss: "docker run -u 1000 -p 8080:80 x\nsudo -u {lower:6} mkdir -p {lower:9}\npsql -U {lower:5} -p 5433"),
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
      "zookeeper_digest", "Password of a digest that a client adds to a ZooKeeper session", ["addauth digest "],
      #"addauth digest[ ]{1,2}+[^\s:]{1,60}:("# + PlacePattern.literal + #"\S{3,120}+)"#,
      hit: "addauth digest {lower:5}:«{alnum:9}»", miss: "addauth digest {lower:5}"),
    .place(
      "zimbra_account_password", "Password of an account that zmprov makes or changes", ["zmprov "],
      #"zmprov[ ](?:-\w{1,3}[ ]){0,3}(?:ca|createAccount|sp|setPassword)[ ]{1,2}+\S{3,100}[ ]{1,2}+"# + word,
      hit: "zmprov ca {lower:5}@{lower:6}.net '«{alnum:9}7»' displayName x", miss: "zmprov ga {lower:5}@{lower:6}.net {alnum:9}7"),
    .place(
      "openssl_raw_key", "Key in hex given to openssl's -K option", [.exact(" -K ")],
      #"(?<=[\w-])[ ]-K[ ]{1,2}+((?:0x)?[0-9A-Fa-f]{32,128})(?![0-9A-Za-z])"#,
      confidence: 0.9, check: { $0.before(160).containsAny(["openssl"]) ? $1 : nil },
      hit: "openssl enc -d -aes-256-cbc -in a -K «{hex:64}» -iv {hex:32}", miss: "openssl enc -d -K $KEY -iv {hex:32}"),
    .place(
      "qemu_secret_data", "Data of a secret object on QEMU's command line", ["secret,id="],
      #"secret,id=[\w-]{1,40},(?:format=\w{3,8},)?data="# + word, confidence: 0.9,
      hit: "-object secret,id=sec0,data=«{alnum:9}»", miss: "-object secret,id=sec0,file=/{lower:9}"),
    .place(
      "irc_service_password", "Password told to a service or an operator's command of IRC",
      ["nickserv ", "chanserv ", "/oper ", "/ns ", "/pass "],
      #"(?i:(?:nickserv|/ns)[ ]:?(?:identify|register|ghost|regain|recover|set password)[ ](?:(?:ghost|regain|recover)[ ])?|"#
        + #"(?<![\w/])/oper[ ]\S{1,30}[ ]|(?<![\w/])/pass[ ])(?:[\w\[\]|^-]{1,30}[ ](?=\S{5,60}(?:[ \t]*(?:\r?\n|\z))))?("#
        + PlacePattern.literal + #"[^\s]{4,100}+)"#,
      confidence: 0.8, check: { isPassword($0.secret) ? $1 : nil },
      hit: "/msg NickServ IDENTIFY «{alnum:9}7x»\n/oper {lower:5} «{alnum:9}7x»",
      miss: "/msg NickServ IDENTIFY <{lower:8}>"),
    .place(
      "user_name_prompt_leak", "What was typed as a user's name, and has signs that only passwords have",
      ["nvalid user ", "llegal user ", "or user "],
      #"(?:[Ii]nvalid|[Ii]llegal|password for(?: invalid)?)?[ ]?user[ ]((?=[^\s]{0,60}[!#%^&*()=+{}\[\];<>?|,])(?=\S{0,60}\d)\S{6,80})(?=[ ]from[ ])"#,
      near: 8, confidence: 0.75, hit: "sshd[9]: Invalid user «{alnum:5}7!{alnum:3}» from 10.0.0.7 port 51812",
      miss: "sshd[9]: Invalid user {lower:6} from 10.0.0.7 port 51812"),
    .place(
      "proxy_directive_password", "Password of a proxy in a PAC script", ["\"proxy ", "'proxy "],
      #"["'](?i:proxy|socks5?|https?)[ ]{1,2}+[^\s:@"']{1,60}:("# + PlacePattern.literal
        + #"[^\s"'@]{3,100}+)@(?=[\w.\[-])"#,
      confidence: 0.9, hit: "return \"PROXY {lower:4}:«{alnum:9}»@10.0.0.7:8080\";",
      miss: "return \"PROXY 10.0.0.7:8080\";"),
    .place(
      "sip_register_line", "Password with an at sign in it in a line that registers at a SIP provider", ["register =>", "register=>"],
      #"register[ ]{0,2}+=>[ ]{0,2}+(?:\w{2,5}://)?[^\s:@?]{1,60}:("# + PlacePattern.literal
        + #"[^\s:/]{3,100})@(?=[A-Za-z0-9\[][\w.\]-]{1,80}(?::\d{1,5})?(?:[/~?\s]|\z))"#,
      hit: "register => 6001:«{alnum:4}@{alnum:5}»@sip.{lower:6}.net", miss: "register => 6001@sip.{lower:6}.net"),
    .place(
      "pipeline_secret_variable", "Value that a step hands to Azure Pipelines as a secret variable",
      ["task.setvariable "],
      #"task\.setvariable[ ][^\]\r\n]{0,200}(?i:issecret=true)[^\]\r\n]{0,80}\]"# + PlacePattern.line(4),
      confidence: 0.9, hit: "##vso[task.setvariable variable=dbPass;issecret=true;]«{alnum:9}7»",
      miss: "##vso[task.setvariable variable=dbPass;issecret=true;]$(DbPass)"),
  ]

  /// A letter beside a digit or a sign: no port, no folder, no file, no option, no mapping of ports, no pair.
  private static func isPassword(_ value: [UInt8]) -> Bool {
    guard let first = value.first, ![47, 46, 126, 64, 45].contains(first), value.count >= 5 else { return false }
    guard value.contains(where: { $0.isASCIILetter }), value.contains(where: { !$0.isASCIILetter }) else { return false }
    if value.contains(where: { $0 == 47 }), value.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || [45, 46, 47, 58, 95].contains($0) }) {
      return false
    }
    let name = value.prefix { $0.isASCIILetter || $0 == 95 || $0 == 45 }
    if !name.isEmpty, name.count == value.count { return false }
    return !(name.count >= 2 && name.endIndex < value.endIndex && value[name.endIndex] == 61)
  }
}
