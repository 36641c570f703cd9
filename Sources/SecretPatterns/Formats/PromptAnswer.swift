/// What somebody typed or a program showed behind a prompt, in a macro, in a line of a dump.
enum PromptAnswerRules {
  static let all: [Rule] = [
    .place(
      "prompt_answer", "Password typed behind a prompt that asks for one",
      [
        "enter passphrase ", "enter pass phrase for", "enter host password ", "enter pem pass phrase",
        "enter export password",
        "enter import password", "enter keystore password", "enter password for ",
      ],
      #"(?i:enter (?:pass ?phrase for|host password for user|pem pass phrase|export password|import password|keystore password|password for))[^\r\n:]{0,100}:[ \t]{1,4}+(?!\r|\n)("#
        + PlacePattern.literal + #"[^\s][^\r\n]{2,120}?)"# + #"(?=[ \t]*+(?:\r?\n|\z))"#,
      confidence: 0.8, takesWords: true,
      check: { $0.secret.contains(0x20) && !$0.secret.contains(where: \.isASCIIDigit) ? nil : $1 },
      hit:
        "Enter passphrase for /home/x/.ssh/id: «{lower:5} {lower:5} {digit:1}»\nEnter host password for user 'x': «{alnum:9}7»",
      miss: "Enter passphrase for /home/x/.ssh/id: \nEnter passphrase (empty for no passphrase): {lower:9}"),
    .place(
      "alarm_pin", "PIN told by its digits", [" pin "],
      #"(?<=[A-Za-z])[ ]PIN[ ](\d{4,8})(?![\w.-])"#, confidence: 0.8,
      check: { _, _ in Plausibility.placeholder },
      hit: "the alarm PIN «{digit:4}», please", miss: "press PIN {digit:2} of the chip"),
    .place(
      "pwdump_hash", "LM and NT hashes of a Windows account in a dump", [":::"],
      #":\d{1,8}:((?:[0-9a-fA-F]{32}|NO PASSWORD\*{4,24}):[0-9a-fA-F]{32}):::"#, near: 110, confidence: 0.95,
      hit: "{lower:6}:500:«{hex:32}:{hex:32}»:::", miss: "{lower:6}:500:{hex:32}:{hex:30}:::"),
    .place(
      "device_authorization_code", "Code of a device that waits for its user's consent",
      ["device_code\"", "user_code\""],
      #"(?:device|user)_code"[ ]{0,2}+:[ ]{0,2}+"([A-Za-z0-9_.-]{8,2000}+)""#, confidence: 0.85,
      hit: "{{\"device_code\":\"«{base64url:40}»\",\"user_code\":\"«{upper:4}-{upper:4}»\"}",
      miss: "{{\"device_code\":\"\"}"),
    .place(
      "aws_text_access_key", "Key that AWS printed as text when it was made", [.exact("ACCESSKEY\t")],
      #"ACCESSKEY\tA(?:SI|KI)A[A-Z0-9]{12,20}\t[^\t\r\n]{10,40}\t([A-Za-z0-9+/]{40})(?=\t|\s|\z)"#,
      confidence: 0.95,
      hit: "ACCESSKEY\tAKIA{base32:16}\t2026-05-01T10:00:00Z\t«{base64:40}»\tActive\t{lower:4}",
      miss: "ACCESSKEY\tAKIA{base32:16}\tActive"),
    .place(
      "honeypot_attempt", "Password that a honeypot noted", ["login attempt ["],
      #"login attempt \[b?'?[^/\]\r\n]{1,64}/b?'?([^\]'\r\n]{1,120})'?\]"#, takesWords: true,
      hit: "login attempt [root/«{alnum:9}7»] failed", miss: "login attempt [{lower:5}] failed"),
    .place(
      "nickserv_password", "Password told to NickServ", ["nickserv"],
      #"(?i:nickserv)[ :]{1,3}(?i:identify|ghost|recover|register|regain)[ ](?:[\w\[\]{}|^-]{1,32}[ ])??((?=[^\s\d!#$%&*@^_~?+=-]{0,60}[\d!#$%&*@^_~?+=-])"#
        + PlacePattern.literal + #"[^\s"']{4,120}+)(?=[ \t]*+(?:\r?\n|\z))"#,
      hit: "/msg NickServ IDENTIFY «{alnum:9}7»\n/msg NickServ identify {lower:4} «{alnum:9}7»",
      miss: "/msg NickServ help {alnum:9}\nNickServ identify"),
    .place(
      "redis_reply_password", "Password that Redis showed in its settings",
      ["requirepass\"", "masterauth\""],
      #"(?:requirepass|masterauth)"\r?\n[ \t]*+\d\)[ ]"("# + PlacePattern.literal + #"[^"\r\n]{1,400}+)""#,
      hit: "1) \"requirepass\"\n2) \"«{alnum:9}»\"", miss: "1) \"requirepass\"\n2) \"\""),
    .place(
      "robot_variable", "Variable of a robot test that is named after a credential",
      ["password}", "passwd}", "secret}", "token}", "api_key}", "apikey}"],
      #"(?<=[\w{ ])(?i:password|passwd|secret|token|api_?key)\}(?:[ ]{2,40}+|\t{1,8}+)("#
        + PlacePattern.literal
        + #"(?![@&%]\{)[^\s"']{4,400}+)"# + PlacePattern.lineEnd,
      confidence: 0.8, takesWords: true, check: { $0.before(60).contains(bytes: "${".utf8) ? $1 : nil },
      hit: "${{ADMIN_PASSWORD}    «{alnum:9}7»",
      miss: "${{ADMIN_NAME}    {alnum:9}\necho ${{PASSWORD} {alnum:9}"),
    .place(
      "cobol_password", "Password moved into a field of COBOL that is named after one",
      ["move '", "move \""],
      #"(?i:move)[ ]{1,8}+["']([^"'\r\n]{3,80}+)["'][ ]{1,8}+(?i:to)[ ]{1,8}+[\w-]{0,30}(?i:password|passwd|pwd|pass\b)"#,
      takesWords: true,
      hit: "           MOVE '«{upperalnum:7}7»' TO WS-PASSWORD.",
      miss: "           MOVE '{upperalnum:8}' TO WS-NAME."),
    .place(
      "typed_macro_password", "Password that a macro types between two keys", ["{tab}"],
      #"(?i:\{tab\})([^\s{}"']{4,60}+)(?i:\{enter\})"#, confidence: 0.75, takesWords: true,
      hit: "Send, {lower:4}{{Tab}«{alnum:9}7»{{Enter}", miss: "Send, {lower:4}{{Tab}{{Enter}"),
    .place(
      "shell_default_password", "Password that a shell takes when a variable is not set",
      [
        "_pw-", "_pw:-", "_pass-", "_pass:-", "password-", "password:-", "passwd:-", "_pwd:-", "_secret:-",
        "_token:-", "_secret-", "_token-",
      ],
      #"(?i:_pw|_pass|password|passwd|_pwd|_secret|_token):?-(?!$|\})("# + PlacePattern.literal
        + #"[^\s"'{}$]{3,200}+)\}"#,
      confidence: 0.8, takesWords: true, check: { $0.before(70).contains(bytes: "${".utf8) ? $1 : nil },
      hit: "PW=\"${{DB_{PW|PASS|PASSWORD}{-|:-}«{alnum:9}7»}\"",
      miss: "H=\"${{DB_HOST:-{alnum:9}}\"\nP=\"${{DB_PASS:-}\""),
    .place(
      "multiline_string_secret", "Secret alone in a string of several lines",
      ["\"\"\"\n", "\"\"\"\r\n", "'''\n"],
      #"(?i:passw(?:or)?d|secret|token|(?:api|access|secret|private|auth)_?key)["']?[ \t]{0,4}+[=:][ \t]{0,4}+(?|"""\\?\r?\n[ \t]*+("#
        + PlacePattern.literal + #"[^\s"'\\]{8,400}+)\s{0,40}+"""|'''\\?\r?\n[ \t]*+("# + PlacePattern.literal
        + #"[^\s"'\\]{8,400}+)\s{0,40}+''')"#,
      near: 24, takesWords: true, hit: "api_{token|secret} = \"\"\"\n«{alnum:31}7»\"\"\"",
      miss: "description = \"\"\"\n{alnum:31}7\"\"\""),
    .place(
      "yaml_doubled_quote", "Password with a doubled quote in a single-quoted value of YAML",
      [
        "password: '", "passwd: '", "passphrase: '", "secret: '", "token: '", "password\": '", "password': '",
      ],
      #"(?i:passw(?:or)?d|passphrase|secret|token)["']?:[ ]'("# + PlacePattern.literal
        + #"(?=[^'\r\n]{0,200}'')(?:[^'\r\n]++|'')++)'(?=[ \t]*+(?:#|\r?\n|\z))"#,
      hit: "password: '«{alnum:3}''{alnum:5} {digit:2}»'", miss: "password: ''\ntitle: '{alnum:3}''{alnum:5}'"
    ),
  ]
}
