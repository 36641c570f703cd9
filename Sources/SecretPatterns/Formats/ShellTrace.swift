/// Passwords on command lines, in traces of shells and in scripts that type them.
enum ShellTraceRules {
  private static let names =
    #"(?i:pass(?:word|wd|phrase|code)?|pwd|passwort|secret|token|api_?key|access_?key|secret_?key|"#
    + #"private_?key|auth_?key|credentials?|encryption_?key|psk)"#
  private static let word = PlacePattern.shellWord(1)
  private static let blank = #"[ \t]{1,8}+"#

  static let all: [Rule] =
    [
      .place(
        "quoted_assignment", "Password in a quoted word NAME=value of a command line",
        [
          "export '", "export \"", " -x ", "env '", "env \"", "-e '", "-e \"", "setx ",
          "--build-arg '", "--build-arg \"", "--set '", "--set \"", "--set-string '", "--set-string \"",
          "-v '", "-v \"", "--extra-vars \"", "--extra-vars '", "-var '", "-var \"", "-D'", "-D\"", "-P'",
          "set \"", "set '",
        ],
        #"(?:export|declare -x|env|-e|--env|setx|--build-arg|--set(?:-string)?|-v|-var|--extra-vars|-D|-P|"#
          + #"set)(?:[ =]|(?<=-D|-P))(?:['"](?:[\w.\-]{1,40}=[^\s'"=]{0,80}[ ,]){0,6}?[\w.\-]{0,60}?"#
          + names + #"[\w.-]{0,20}=|(?<=declare -x )[A-Za-z_]\w{0,40}?"# + names
          + #"\w{0,20}="|(?<=setx )[A-Za-z_]\w{0,40}?"# + names + #"\w{0,20}[ ]["'])("#
          + PlacePattern.literal + #"(?:[^'"\r\n\\]++|'\\{1,2}+''|\\(?![nrt"'])|\\["](?=[^\s;|&)]))++)['"]"#,
        near: 8, takesWords: true,
        hit:
          "+ export 'DB_PASSWORD=«{alnum:6} {alnum:6}»'\ndeclare -x API_TOKEN=\"«{alnum:12}»\"\ndocker run "
          + "-e 'PGPASSWORD=«{alnum:9}»' x",
        miss: "+ export 'DB_NAME={alnum:6} {alnum:6}'\nexport \"DB_PASSWORD=$PW\""),
      .place(
        "piped_password", "Password that echo or printf pipes into a command that asks for one",
        ["echo ", "printf ", "echo\\t"],
        #"(?:echo|printf)[ \t]{1,4}+(?:-[neE]{1,3}[ \t]{1,4}+){0,2}+(?:\\{0,3}+["']?%s(?:\\{1,4}n)?\\{0,3}"#
          + #"+["']?[ \t]{1,4}+)?(?=[^\r\n]{1,400}?\|[^\r\n]{0,80}?(?:sudo[^\r\n|]{0,40}[ ]-\w{0,6}S|su\b|"#
          + #"(?<!ch)passwd\b|--password-stdin|--with-token|kinit|cryptsetup|smbpasswd|--passphrase-fd|"#
          + #"--pinentry|openssl[ ][^\r\n|]{0,80}stdin|vault (?:login|write|kv)|ldap\w{2,8}[ ][^\r\n]"#
          + #"{0,80}-y|openvpn|mount|security |gh auth|htpasswd[ ][^\r\n]{0,20}-i|wg pubkey|base64 ?\|? "#
          + #"?kubectl|docker secret create|podman secret create|gcloud secrets|x11vnc|vncpasswd|keytool|"#
          + #"ssh-add|sshpass|borg|restic|rclone|opensnoop|nmcli|wpa_passphrase|tailscale|op signin|bw "#
          + #"unlock|lpass login|p4[ ][^\r\n|]{0,60}login|realm join|adcli |runas\b|wrangler |net ads join))"#
          + word + #"(?=\\{0,3}+["']?[ \t]{0,8}+\|)"#,
        check: { $0.secret.contains(bytes: "BEGIN ".utf8) ? nil : $1 },
        hit:
          "{\"cmd\": \"echo «{alnum:9}» | sudo -S su - x\"}\necho -n '«{alnum:6} {alnum:3}»' | docker "
          + "login -u x --password-stdin r.internal\nprintf '%s\\n' «{alnum:9}» | passwd --stdin x",
        miss: "echo {alnum:9} | grep x\necho $PW | sudo -S ls"),
      .place(
        "piped_chpasswd", "Password behind a user that echo or printf pipes into chpasswd",
        ["echo ", "printf "],
        #"(?:echo|printf)[ \t]{1,4}+(?:-[neE]{1,3}[ \t]{1,4}+){0,2}+(?:\\{0,3}+["']?%s(?:\\{1,4}n)?\\{0,3}"#
          + #"+["']?[ \t]{1,4}+)?(?=[^\r\n]{1,400}?\|[^\r\n|]{0,60}?chpasswd)\\{0,3}+["']?[a-z_][\w.-]"#
          + #"{0,60}:("#
          + PlacePattern.literal
          + #"(?:[^\s"'\\|]++|\\(?![rnt"'])|(?<!\\)[ ](?![ ]{0,4}\|)|["'](?=[^\s|])|\|(?=[^\s|]++["']))++)"#,
        hit: "echo '{lower:5}:«{alnum:9}»' | sudo chpasswd\necho {lower:5}:«{alnum:9}» | chpasswd",
        miss: "echo {lower:5}:$PW | chpasswd"),
      .place(
        "chpasswd_pair", "Password behind a user that is piped into chpasswd or stands in its list",
        ["chpasswd"],
        #"chpasswd(?:[ ]{0,2}+<<<[ ]{0,2}+["']?|[^\r\n|<]{0,30}<<-?[ ]{0,2}+['"]?\w{2,12}['"]?"#
          + PlacePattern.newline + #"[ \t]*+|:[ \t]*+"# + PlacePattern.newline
          + #"(?:[ \t]*+(?:expire:[ ]\w{1,6}|list:[ ]?[|>]?-?|users:|-)[ \t]*+"# + PlacePattern.newline
          + #"){0,3}+[ \t-]*+)[a-z_][\w.-]{0,40}:(?!$|[ ])("# + PlacePattern.literal + #"[^\s"'\\]++)"#,
        hit:
          "chpasswd <<< '{lower:5}:«{alnum:9}»'\nchpasswd:\n  expire: false\n  list: |\n    root:«{alnum:9}»",
        miss: "chpasswd:\n  expire: false"),
      .placeItems(
        "chpasswd_list", "Passwords of the list of chpasswd in a cloud-init document", ["chpasswd:"],
        block: #"chpasswd:[ \t]*+"# + PlacePattern.newline + #"(?:[ \t]++[^\r\n\\]*+(?:"#
          + PlacePattern.newline + #"|\z)){1,60}+"#,
        items:
          #"(?:(?<=[\n])|(?<=\\n))[ \t]++(?:-[ ])?(?:(?:[a-z_][\w.-]{0,40}):(?![ ]|\r|\n)|"#
          + #"\{?name:[ ][\w.-]{1,40}, password: )("#
          + PlacePattern.literal + #"[^\s"'\\,}]++)"#,
        hit: "chpasswd:\n  expire: false\n  list: |\n    root:«{alnum:9}»\n    {lower:5}:«{alnum:9}»",
        miss: "chpasswd:\n  expire: false\n  list: []"),
      .place(
        "typed_password", "Password that an expect script sends", ["assword"],
        #"ass(?:word|phrase)[^\r\n]{0,40}(?:"# + PlacePattern.newline
          + #"[ \t]*+|[{ ;]{1,6}+)(?:exp_)?send(?:line)?(?:_user)?[ ]{1,2}+(?:--[ ])?(?|\\{0,3}+"("#
          + PlacePattern.literal
          + #"(?:[^"\\\r\n]++|\\[^rn"\r\n])++)\\{1,4}+[rn]|\{("# + PlacePattern.literal
          + #"[^{}\\\r\n]++)\\{1,4}+[rn])"#,
        hit:
          "expect \"*assword:\"\nsend \"«{alnum:9}»\\r\"\nexpect {{\n  \"assword\" {{ send \"«{alnum:9}»\\n\" }\n}",
        miss: "expect \"*assword:\"\nsend \"$pw\\r\""),
      .placeItems(
        "curl_credentials", "Passwords of curl's and wget's options",
        ["curl ", "curl\"", "wget ", "http -a", "https -a", "xh -a", "lftp ", "httpie "],
        block:
          #"(?:curl|wget|https?|xh|lftp)["']?,?[ \t](?>[^\r\n|;&\\"']++|\\\r?\n|\\[^\r\n]|"(?:[^"\\\r\n]++"#
          + #"|\\.)*+"|'[^'\r\n]*+'|["'])*+"#,
        items:
          #"(?<=[ \t"'])(?:(?:-u|-U|--user|--proxy-user|-a|--auth|--ftp-user)(?:[ \t=]{0,2}+|["'],[ ]{0,2}"#
          + #"+)\\{0,3}+["']?[^\s:,"'$`]{1,100}+[:,]|(?:--oauth2-bearer|--pass|--proxy-pass|"#
          + #"--tlspassword|--proxy-tlspassword|--http-password|--ftp-password|--proxy-password|"#
          + #"--password)[ \t=]{1,2}+\\{0,3}+["']?)("#
          + PlacePattern.literal + #"(?!//)(?:[^\s"'\\]++|\\(?![nrt"']))++)"#,
        hit:
          "curl -v --user {lower:5}:«{alnum:9}» --proxy-user 'px:«{alnum:9}»' "
          + "https://api.internal/\nwget --http-password=«{alnum:9}» https://x",
        miss: "curl -v --user {lower:5} https://api.internal/"),
    ] + options + tools

  /// Options by name, long ones and those of Java.
  private static let options: [Rule] = [
    .place(
      "option_secret", "Password, token or key behind an option that is named after one",
      [
        "-passw", "-passphrase", "-passcode", "-pass ", "-pass=", "-pass\"", "-pass'", ".passw",
        ".passphrase=", "_password=", "-pwd", "-token", "-secret", "-api-key", "-apikey", "-access-key",
        "storepass", "keypass", "-psk", "-pin ", "-pin=",
        "-auth-key", "-authkey", ".secret=", ".token=", "secret-key", "-kpwd",
      ].map { Keyword($0) },
      #"(?<=[-.\w\s"'\[])[-._]?(?i:passw(?:or)?d|passphrase|passcode|pass|pwd|token|secret(?:[-.]?key|"#
        + #"-access-key)?|[.]?secret|[.]token|api-?key|access-key|storepass|keypass|psk|pin|auth-?key|"#
        + #"kpwd)(?:=|[ \t]{1,4}+(?!-)|\\{0,3}+["'],[ \t]{0,4}+(?=\\{0,3}+["']))"#
        + word + #"(?<![,.])(?=[\s"'`;|&)\\<,\]]|\z)"#,
      shape: .freeform, confidence: 0.8, check: { isOption($0) ? $1 : nil },
      hit:
        "gpg --batch --passphrase «{alpha:4}{digit:2}{alpha:5}» -d a\nmvn deploy "
        + "-Dgpg.passphrase=«{alpha:4}{digit:2}{alpha:5}» -q\njarsigner -storepass «{alpha:4}{digit:2}"
        + "{alpha:5}» -keypass «{alpha:4}{digit:2}{alpha:5}» a.jar",
      miss:
        "gpg --batch --passphrase-file {alnum:9} -d a\njarsigner -storepass:env {alnum:9}\nreset-password "
        + "{alnum:9}"
    )
  ]

  /// The word that the name ends begins with a hyphen, behind a blank, a quote or a bracket.
  private static func isOption(_ candidate: MatchContext) -> Bool {
    let start = candidate.matchRange.lowerBound
    let before = candidate.text[max(0, start - 80)..<start].reversed()
    let word = before.prefix { $0.isASCIILetter || $0.isASCIIDigit || [45, 46, 95].contains($0) }
    let first = word.last ?? candidate.text[start]
    let edge = before.dropFirst(word.count).first ?? 10
    let name = Array(word.reversed()).asciiLowercased
    // Tools that read a value from a file take its path behind an at sign.
    if candidate.secret.hasPrefix("@/") || candidate.secret.hasPrefix("@./") { return false }
    let harmless = [
      "next-", "starting-", "page-", "continuation-", "change-", "client-", "request-", "pagination-", "no-",
      "by",
    ]
    if candidate.matchRange.count < 4096, harmless.contains(where: { name.hasSuffix($0) }) { return false }
    return first == 45 && ([UInt8](" \t\n\"'`[(,|;&".utf8) + [92]).contains(edge)
      || (edge == UInt8(ascii: "n") && candidate.before(200).contains(92))
  }

  /// Tools whose single letters carry a password.
  private static let tools: [Rule] = [
    .place(
      "tool_letter_password", "Password behind a single letter option of a tool",
      [
        "zip -", "unzip ", "ipmitool ", "mosquitto_", "sqlcmd ", "bcp ", "osql ", "isql ", "tsql ", "plink ",
        "pscp ", "psftp ", "putty ", "cqlsh ", "rdesktop ",
        "useradd ", "usermod ", "mongosh ", "mongo ", "mongodump ", "mongorestore ", "docker login",
        "podman login", "az login", "helm registry login", "oc login", "ssh-keygen ", "crackmapexec ",
        "netexec ", "nxc ",
        "openssl enc", "openssl aes", "openssl des", "rar ", "7z ", "7za ", "7zr ", "sshpass ", "mysql",
        "mariadb", "smbclient ", "rpcclient ", "htpasswd ", "influx ", "ansible-vault ", "nuget sources",
        "source add", "x11vnc ", "vncviewer ", "pdftotext ", "qpdf ", "kubectl ", "smbmap ",
        "clickhouse-client ", "cypher-shell ", "mount ", "mount.cifs ",
      ],
      #"(?:"#
        + #"(?:un)?zip[ ]"# + PlacePattern.words(to: "P") + blank
        + #"|(?:ipmitool|mosquitto_\w{3}|sqlcmd|bcp|osql|isql|tsql|freebcp)[ ]"# + PlacePattern.words(to: "P")
        + #"[ \t]{0,4}+"#
        + #"|(?:plink|pscp|psftp|putty)(?:\.exe)?[ ]"# + PlacePattern.words(to: "pw") + blank
        + #"|(?:cqlsh|evil-winrm|rdesktop|useradd|usermod|crackmapexec|netexec|nxc|smbmap|cypher-shell|"#
        + #"certutil|exiftool|(?:docker|podman|az|helm registry|oc) login|mongo(?:sh|dump|restore|export"#
        + #"|import|stat|top)?|nuget sources|source add)[ ]"#
        + PlacePattern.words(to: #"p(?=[ \t])"#) + blank
        + #"|(?:mysql|mariadb)(?:dump|admin|import|show|check|slap|pump|binlog|sh|-dump|-admin)?[ ]"#
        + PlacePattern.words(to: #"p(?![ \t]|assword|ort|rot|lugin|ipe|rint|ager)"#)
        + #"|ssh-keygen[ ]"# + PlacePattern.words(to: "[NP]") + blank
        + #"|openssl[ ](?:enc|aes|des)"# + PlacePattern.words(to: "k") + blank
        + #"|(?:rar|unrar|7z[ar]?)[ ]"# + PlacePattern.words(to: "h?p(?=[^ \\t\\r\\n-])") + #"|sshpass[ ]"#
        + PlacePattern.words(to: "p") + #"[ \t]{0,4}+"#
        + #"|(?:smbclient|rpcclient|winexe)[ ]"# + PlacePattern.words(to: #"(?:U|-user)"#)
        + #"[ \t=]{0,2}+\\{0,3}+["']?[^\s%"'$]{1,80}%"#
        + #"|htpasswd[ ](?:-[a-zA-Z]{1,6}[ ])*+(?=[^\r\n]{0,40})-\w{0,5}b\w{0,5}[ ]\S{1,120}[ ][\w.@-]"#
        + #"{1,60}[ ]"#
        + #"|mount(?:\.cifs)?[ ][^\r\n]{0,200}?(?<=[,= ])pass(?:word)?="#
        + ")" + PlacePattern.shellWord(1, before: ","),
      confidence: 0.85,
      hit:
        "zip -P «{alnum:9}» out.zip x\n7z a -p«{alnum:9}» out.7z d\nmysqldump -u root -p«{alnum:9}» "
        + "app\nplink -ssh -pw «{alnum:9}» h\nsshpass -p '«{alnum:9}»' ssh h\nmongosh db/x -u root -p "
        + "«{alnum:9}»",
      miss: "zip -r out.zip {alnum:9}\nmysql -u root -p app\n7z a out.7z d")
  ]
}
