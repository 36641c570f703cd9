/// Passwords on the command lines of tools whose short options or arguments carry them.
enum CommandToolRules {
  private static let literal = PatternPieces.noReference
  /// The rest of one command, up to the option wanted: no pipe, no end of the command; a backslash
  /// continues it on the next line.
  private static let words = #"(?>[^\r\n|;&\\\t -]++|\\\r?\n|\\[^\r\n]|[ \t-])*?"#
  /// A shell word, quoted or bare: `prefix` and then the secret, which ends before a character of `end`.
  private static func word(_ prefix: String, _ least: Int, end: String) -> String {
    #"(?|""# + prefix + "(" + literal + #"(?=[^"\r\n]{"# + "\(least)" + #",200}")(?:[^"\\\r\n"#
      + end + #"]++|\\.)++)"# + tail(end) + #""|'"#
      + prefix + "("
      + literal + "[^'\\r\\n\(end)]{\(least),200}+)" + tail(end) + "'|" + prefix + "("
      + literal + #"[^\s"'`<>()\[\]{}|;&-][^\s"'`<>()|;&"# + end + "]{\(least - 1),200}+)"
      + #"(?=[\s"'`|;&)"# + end + #"]|\z))"#
  }
  /// What may follow the secret inside the quotes.
  private static func tail(_ end: String) -> String { end.isEmpty ? "" : "(?:[\(end)][^\"'\\r\\n]*+)?+" }
  private static let secret = "«{alpha:3}{digit:1}{alpha:2}{digit:2}{alpha:3}»"
  private static let other = "{alpha:3}{digit:1}{alpha:2}{digit:2}{alpha:3}"

  static let all: [Rule] = [
    tool(
      "mysql_cli_password", "Password after -p of a MySQL client", ["mysql", "mariadb"],
      "(?:mysql|mariadb)(?:dump|admin|import|show|check|slap|pump|sh|-dump|-admin)?[ \\t]" + words
        + #"(?<=[ \t])-p(?![ \t]|assword|ort|rot|lugin|ipe|rint|ager)"#,
      "mysql{dump|admin|} -u root -p\(secret) app", miss: "mysql{dump|admin|} -u root -p \(other)"),
    tool(
      "curl_user_password", "Password of curl's -u option", ["curl "],
      "curl[ \\t]" + words
        + #"(?<=[ \t])(?:-u[ \t]{0,2}|--user[ \t=]{1,2}|--proxy-user[ \t=]{1,2}|-U[ \t]{0,2})"#,
      prefix: #"[^\s:"'`<>{}]{1,100}:"#,
      "curl -s {-u |--user |-u }{lower:6}:\(secret) https://api.internal",
      miss: "curl -s -A {lower:6}:\(other) https://api.internal"),
    tool(
      "sshpass_password", "Password of sshpass", ["sshpass "],
      "sshpass[ \\t]{1,4}(?:-v[ \\t]{1,4})?-p[ \\t]{0,4}",
      "sshpass -p{ |}\(secret) ssh root@host", miss: "sshpass -f \(other) ssh root@host"),
    tool(
      "redis_cli_password", "Password of redis-cli's -a option", ["redis-cli "],
      "redis-cli[ \\t]" + words + #"(?<=[ \t])-a[ \t]{1,4}"#,
      "redis-cli -h cache -a \(secret) ping", miss: "redis-cli -h \(other) ping"),
    tool(
      "client_p_password", "Password of a database or registry client's -p option",
      ["mongo", "docker login", "podman login", "az login", "helm registry login", "oc login"],
      #"(?:mongo(?:sh|dump|restore|export|import|stat|top)?|(?:docker|podman|az|oc|helm registry)[ \t]{1,2}login)[ \t]"#
        + words + #"(?<=[ \t])-p[ \t]{1,4}"#,
      "{docker login|mongosh|podman login} -u {lower:6} -p \(secret) registry.internal",
      miss: "{docker login|mongosh} -u {lower:6} --password-stdin \(other)"),
    tool(
      "openssl_pass", "Pass phrase in openssl's pass: argument", ["-pass"],
      "-pass(?:in|out)?(?:[ \\t]{1,4}|=)", prefix: "pass:",
      "openssl rsa -in k.pem -{passin|passout|pass} pass:\(secret) -out o.pem",
      miss: "openssl rsa -in k.pem -passin env:\(other) -out o.pem"),
    tool(
      "ldap_cli_password", "Bind password of an LDAP tool's -w option",
      ["ldapsearch ", "ldapmodify ", "ldapadd ", "ldapdelete ", "ldapwhoami ", "ldappasswd "],
      "ldap(?:search|modify|add|delete|whoami|passwd)[ \\t]" + words + #"(?<=[ \t])-w[ \t]{0,4}"#,
      "ldapsearch -x -D cn=admin -w \(secret) -b dc=x", miss: "ldapsearch -x -D cn=admin -y \(other) -b dc=x"),
    tool(
      "smb_cli_password", "Password behind the user of smbclient or rpcclient", ["smbclient ", "rpcclient "],
      "(?:smb|rpc)client[ \\t]" + words + #"(?<=[ \t])(?:-U|--user)[ \t=]{0,2}"#,
      prefix: #"[^\s%"'$]{1,80}%"#,
      "smbclient //nas/share -U {lower:5}%\(secret) -c ls",
      miss: "smbclient //nas/share -U {lower:5} -c \(other)"),
    tool(
      "net_use_password", "Password of Windows' net use or net user",
      ["net use ", "NET USE ", "net user ", "NET USER "],
      #"(?i:net)[ ](?:(?i:use)[ \t][^\r\n|;&]{0,200}?(?i:/u(?:ser)?:)[^\s]{1,80}[ \t]{1,4}|(?i:user)[ \t]{1,4}[\w.-]{1,64}[ \t]{1,4}(?=[^\r\n]{4,64}[ \t]/add))(?![/*])"#,
      "net use Z: \\\\nas\\share /user:{lower:5} \(secret)", miss: "net use Z: \\\\nas\\share \(other)"),
    tool(
      "sqlcmd_password", "Password of sqlcmd, bcp or osql", ["sqlcmd ", "bcp ", "osql "],
      "(?:sqlcmd|bcp|osql)[ \\t]" + words + #"(?<=[ \t])-P[ \t]{0,4}"#,
      "sqlcmd -S db -U sa -P{ |}\(secret) -Q 'SELECT 1'", miss: "sqlcmd -S db -U \(other) -Q 'SELECT 1'"),
    tool(
      "htpasswd_cli_password", "Password given to htpasswd -b", ["htpasswd "],
      #"htpasswd[ \t]{1,4}(?=(?:-\w{1,10}[ \t]{1,4}){0,3}?-\w{0,8}b)(?:-\w{1,10}[ \t]{1,4}(?:\d{1,2}[ \t]{1,4})?){1,4}+(?:(?<=n )|\S{1,200}[ \t]{1,4})[\w.@-]{1,64}[ \t]{1,4}"#,
      "htpasswd -{bc|cb|Bbc} /etc/nginx/.htpasswd {lower:6} \(secret)",
      miss: "htpasswd -c /etc/nginx/.htpasswd {lower:6} \(other)"),
    tool(
      "chpasswd_input", "Password piped into chpasswd", ["echo ", "printf "],
      #"(?:echo|printf)[ \t]{1,4}(?:-[en]{1,2}[ \t]{1,4})?(?=[^\r\n]{0,300}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:/usr/sbin/)?chpasswd)"#,
      prefix: #"[\w.${}-]{1,64}:"#,
      "echo {lower:6}:\(secret) | sudo chpasswd", miss: "echo {lower:6}:\(other) | sort"),
    tool(
      "kubectl_literal_secret", "Value given to kubectl create secret", ["--from-literal"],
      #"--from-literal(?:[ \t]{1,4}|=)"#, prefix: #"[\w.-]{1,128}="#,
      "kubectl create secret generic db --from-literal=password=\(secret) --from-literal 'key=\(secret)'",
      miss: "kubectl create secret generic db --from-file=password=\(other)"),
    tool(
      "helm_set_password", "Password or token given to helm --set", ["--set ", "--set-string ", "--set="],
      #"--set(?:-string)?(?:[ \t]{1,4}|=)"#,
      prefix:
        #"(?:[^\s"']{1,400}?[.,])?[\w\[\]-]{0,60}(?i:password|passwd|secret|token|apikey|secretkey|accesskey)="#,
      end: ",",
      "helm upgrade db ./db --set {auth.|global.auth.|}{rootPassword|token}=\(secret) -n db",
      miss: "helm upgrade db ./db --set image.tag=\(other) -n db"),
    tool(
      "aws_configure_secret", "Key given to aws configure set", ["configure set "],
      #"configure set (?:[\w.-]{1,64}\.)?aws_(?:secret_access_key|session_token)[ \t]{1,4}"#,
      "aws configure set aws_secret_access_key «{base64:40}»",
      miss: "aws configure set aws_access_key_id {base64:20}"),
    tool(
      "openssl_key_password", "Pass phrase of openssl enc's -k option", ["openssl "],
      "openssl[ \\t]{1,4}(?:enc|aes-|des)" + words + #"(?<=[ \t])-k[ \t]{1,4}"#,
      "openssl enc -aes-256-cbc -k \(secret) -in a", miss: "openssl enc -aes-256-cbc -kfile \(other) -in a"),
    tool(
      "sqlplus_password", "Password behind the user of an Oracle client",
      ["sqlplus ", "expdp ", "impdp ", "rman target "],
      #"(?:sqlplus|expdp|impdp|rman target)[ \t]{1,4}(?:-\w{1,8}[ \t]{1,4}){0,3}"#,
      prefix: #"[\w.$#-]{1,64}/(?=[^\s@]{3,64}(?:@|[\s"']|\z))"#, end: "@",
      "sqlplus -s {lower:5}/\(secret)\nsqlplus {lower:5}/\(secret)@//db.internal:1521/{lower:4}",
      miss: "sqlplus -s /nolog {lower:5} \(other)"),
    tool(
      "snmp_cli_password", "Authentication or privacy pass phrase of an SNMP tool",
      ["snmpwalk ", "snmpget ", "snmpset ", "snmpbulkwalk "],
      "snmp(?:walk|get|set|bulkwalk)[ \\t]" + words + #"(?<=[ \t])-[AX][ \t]{1,4}"#,
      "snmpwalk -v3 -u {lower:5} -A \(secret) host", miss: "snmpwalk -v3 -u {lower:5} -O \(other) host"),
    tool(
      "archive_password", "Password of zip, unzip, 7z or rar",
      ["unzip -", "zip -", "7z x", "7z a", "7z e", "7za x", "7za a", "rar x", "rar a"],
      #"(?:(?:un)?zip[ \t](?:-(?!P)\w{1,12}[ \t]{1,4}){0,6}?-P[ \t]{1,4}|(?:7za?|unrar|rar)[ \t][axelt][ \t](?:[^\s-]\S{0,100}+[ \t]{1,4}|-(?!h?p)\w\S{0,60}+[ \t]{1,4}){0,6}?-h?p(?=[^\s\d]*+[0-9]))"#,
      "unzip -P \(secret) a.zip\n7z x -p\(secret) a.7z", miss: "unzip -q \(other).zip\n7z x -o\(other) a.7z"),
    Rule(
      id: "expect_send_password", summary: "Password that an expect script sends after a prompt",
      pattern:
        #"(?i:assword|assphrase)[^"\r\n]{0,20}["'}]?[ \t]{0,4}[{\]]?\s{0,60}(?:\{\s{0,20})?send(?:[ \t]{1,4}--)?[ \t]{1,4}["']("#
        + literal + #"[^\s"'\\$]{4,80})\\[rn]"#,
      group: 1, keywords: ["assword", "assphrase"], shape: .named, confidence: 0.9,
      samples: .snippets(
        "expect \"*?assword:*\"\nsend \"\(secret)\\r\"",
        miss: "expect \"*?assword:*\"\nsend \"$pw\\r\" ; # \(other)")),
  ]

  private static func tool(
    _ id: String, _ summary: String, _ keywords: [String], _ lead: String, prefix: String = "",
    end: String = "", _ hit: String,
    miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: #"(?<![\w-])"# + lead + word(prefix, 4, end: end), group: 1,
      keywords: keywords.map { .exact($0) }, shape: .named, confidence: 0.85,
      samples: .snippets(hit, miss: miss))
  }
}
