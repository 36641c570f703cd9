/// Passwords that tools take as plain arguments, behind a user's name, or behind a letter that means something else elsewhere.
enum CommandArgumentRules {
  private static let blank = #"[ \t]{1,8}+"#
  private static let word = PlacePattern.shellWord(1)
  /// One argument that is no option, in quotes or bare.
  private static let argument =
    #"(?:"[^"\r\n]{1,120}+"|'[^'\r\n]{1,120}+'|[^\s"'`|;&<>-][^\s"'`|;&<>]{0,120}+)"#

  static let all: [Rule] = [
    .place(
      "argument_password", "Password that a tool takes as an argument",
      [
        "http-basic.", "samba-tool user ", "ejabberdctl ", "prosodyctl register ", "doveadm auth ",
        "mc alias set ", "mc config host add ", "snyk auth ", "bw unlock ", "+login ", "addprinc ",
      ],
      "(?:http-basic" + #"\.[\w.-]{1,100}+"# + blank + argument + blank
        + "|samba-tool user (?:create|add)" + blank + argument + blank
        + "|(?:ejabberdctl (?:register|change_password)|prosodyctl register)" + blank + argument + blank
        + argument
        + blank
        + #"|doveadm auth (?:test|login)(?:[ ]-\w[ ]\S{1,60}){0,4}"# + blank + argument + blank
        + "|mc (?:alias set|config host add)" + blank + argument + blank + argument + blank + argument + blank
        + "|(?:snyk auth|bw unlock)" + blank
        + #"|(?<![\w+])\+login (?!anonymous)"# + argument + blank + "(?![+])"
        + #"|addprinc(?:[ ]-(?!pw)\w{2,20}(?:[ ][^-\s]\S{0,40})?){0,4}[ ]-pw"# + blank + ")(?![-])" + word
        + #"(?=[\s"'`;|&)\\]|\z)"#,
      confidence: 0.85, takesWords: true,
      check: { $0.secret.contains(bytes: "://".utf8) ? nil : $1 },
      hit:
        "poetry config http-basic.{lower:5} {lower:4} «{alnum:9}7»\nsamba-tool user create {lower:5} «{alnum:9}7»\n"
        + "ejabberdctl register {lower:5} chat.internal «{alnum:9}7»\n"
        + "mc alias set prod https://s3.internal {upperalnum:20} «{alnum:32}»\nbw unlock '«{lower:5} {lower:6} {digit:2}»' --raw",
      miss:
        "poetry config virtualenvs.create {alnum:9}\nbw unlock --check\nsamba-tool user list {lower:5}\nsnyk auth"
    ),
    .place(
      "tool_p_password", "Password behind -p or -P of a tool for which no other rule is",
      [
        "evil-winrm ", "hydra ", "ncftpput ", "ncftpget ", "conan remote login", "veracrypt ", "racadm ",
        "security unlock-keychain", "security create-keychain", "security import ", "az sql ", "az mysql ",
        "az postgres ",
      ],
      #"(?:(?:evil-winrm|hydra|ncftp(?:put|get)|conan remote login|veracrypt|racadm|"#
        + #"security (?:unlock|create)-keychain|az (?:sql|mysql|postgres)[ ][\w -]{4,40}?)[ ]"#
        + PlacePattern.words(to: #"p(?=[ \t])"#) + "|security import[ ]"
        + PlacePattern.words(to: #"P(?=[ \t])"#)
        + ")" + blank + word,
      confidence: 0.85,
      hit:
        "evil-winrm -i 10.0.0.4 -u {lower:5} -p '«{alnum:9}»'\nsecurity unlock-keychain -p «{alnum:9}» build.keychain\n"
        + "az sql server create -n s1 -u {lower:6} -p «{alnum:9}7»",
      miss: "az sql server list -o {alnum:9}\nhydra -P {alnum:9} ssh://h\nsecurity import -k {alnum:9} c.p12"),
    .place(
      "snmp_privacy_password", "Privacy pass phrase of an SNMP tool, behind the one for authentication",
      ["snmpwalk ", "snmpget ", "snmpset ", "snmpbulkwalk ", "snmptrap ", "snmpinform "],
      #"snmp(?:bulk)?(?:walk|get|set|trap|inform)[ \t]"# + PlacePattern.words(to: #"X(?=[ \t])"#) + blank
        + word,
      confidence: 0.85,
      hit: "snmpwalk -v3 -u {lower:5} -a SHA -A {lower:9} -x AES -X '«{alnum:10}»' 10.0.0.1",
      miss: "snmpwalk -v3 -u {lower:5} -x AES {alnum:9}"),
    .place(
      "etcdctl_password",
      "Password behind the user of etcdctl or mongo-like tools that take both in one option",
      ["etcdctl "],
      #"etcdctl[ \t]"# + PlacePattern.words(to: #"-user(?=[ =])"#) + #"[ =]["']?[\w.@-]{1,64}:("#
        + PlacePattern.literal + #"[^\s"'`|;&\\]{3,200}+)"#,
      confidence: 0.85, hit: "etcdctl --endpoints h:2379 --user {lower:5}:«{alnum:10}» get --prefix /",
      miss: "etcdctl --user {lower:5} get {alnum:9}"),
    .place(
      "impacket_password", "Password in the target of an Impacket script: domain/user:password@host",
      [
        "psexec", "secretsdump", "wmiexec", "smbexec", "atexec", "dcomexec", "mssqlclient", "getuserspns",
        "getnpusers", "lookupsid", "gettgt", "getst.py", "samrdump", "rpcdump",
      ],
      #"[a-zA-Z]{5,12}(?:\.py)?[ \t](?>[^\r\n|;&:\s]++|[ \t])*?(?<=[ \t])["']?[\w.-]{0,64}/?[\w.$-]{1,64}:(?|'("#
        + PlacePattern.literal + #"[^'\r\n]{1,120})'|"("# + PlacePattern.literal + #"[^"\r\n]{1,120})"|("#
        + PlacePattern.literal + #"[^\s"'@:/][^\s"'@]{2,120}+))(?=@[\w.-]{2})"#,
      confidence: 0.85, hit: "psexec.py {upper:4}/{lower:6}:'«{alnum:10}»'@10.0.0.4",
      miss: "psexec.py {upper:4}/{lower:6}@10.0.0.4 -hashes :{lower:9}"),
    .place(
      "dashed_directive_password", "requirepass, masterauth or wsrep_sst_auth given to a server as an option",
      ["--requirepass", "--masterauth", "wsrep_sst_auth", "wsrep-sst-auth"],
      #"(?:--(?:requirepass|masterauth)(?:[ =]|\\{0,3}+["'],[ \t]{0,4}+(?=\\{0,3}+["']))|"#
        + #"wsrep[_-]sst[_-]auth[ \t]{0,4}+=[ \t]{0,4}+["']?[\w.@-]{1,64}:)"#
        + "(?|" + word + #"|("# + PlacePattern.literal + #"[^\s"'\\]{3,200}+)(?=["']))"#,
      confidence: 0.85,
      hit:
        "redis-server --requirepass «{alnum:9}» --appendonly yes\nmysqld --wsrep_sst_auth=sst:«{alnum:9}» --port=3306",
      miss: "redis-server --requirepass $PW\nmysqld --wsrep_sst_method=rsync {alnum:9}"),
    .place(
      "glued_argument_password", "Password glued to -p in a list of arguments", ["\"-p", "'-p"],
      #"["']-p(?!ort|assword|lugin|rot|ipe|rint|ager|refix|rofile|ath|arams|ackage)("# + PlacePattern.literal
        + #"[^\s"'\\]{3,120}+)["']"#,
      confidence: 0.8,
      check: { $0.before(300).asciiLowercased.containsAny(["mysql", "mariadb", "sshpass"]) ? $1 : nil },
      hit: "test: [\"CMD\", \"mysqladmin\", \"ping\", \"-uroot\", \"-p«{alnum:9}»\"]",
      miss: "test: [\"CMD\", \"curl\", \"-p{alnum:9}\"]"),
    .place(
      "sudo_here_string", "Password that a shell hands to sudo -S as a here string", ["sudo -", "sudo --"],
      #"sudo[ \t](?=[^\r\n<|;&]{0,160}<<<)(?=[^\r\n<|;&]{0,80}?-(?:\w{0,4}S\b|-stdin))[^\r\n<|;&]{0,160}+<<<[ ]?"#
        + word,
      hit: "sudo -S systemctl restart nginx <<< '«{alnum:9}»'",
      miss: "sudo -S ls <<< $PW\nsudo -u {lower:5} cat <<< {alnum:9}"),
  ]
}
