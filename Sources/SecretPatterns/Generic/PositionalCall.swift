/// Passwords and keys as arguments of calls that say by their name what stands in which place.
enum PositionalCallRules {
  private static let string = #"[brufN@]{0,2}(?:"[^"\r\n]{0,200}+"|'[^'\r\n]{0,200}+')"#
  private static let comma = #"\s{0,8}+,\s{0,8}+"#
  /// A literal, or an expression without commas.
  private static let any =
    "(?:" + string + #"|\{[^{}\r\n]{0,200}+\}|[\w.$>\[\]'"():-]{1,80}?)"# + comma
  private static let secret =
    "[brufN@]{0,2}(?|" + PlacePattern.quoted(3) + #")(?=\s{0,8}+[,)\]])"#

  static let all: [Rule] = [
    .place(
      "connect_call_password", "Password in a call that connects to a host or broker, behind the user",
      [".connect(", "wifi.begin(", ".addap(", "ldap_bind(", "database("],
      #"(?:\.connect\(\s{0,8}+"# + any + #"\d{2,5}"# + comma + string + comma
        + #"|(?<=client|mqtt|Mqtt|MQTT|Client)\.connect\(\s{0,8}+"# + any + string + comma
        + #"|(?i:wifi\.begin|\.addap)\(\s{0,4}+"# + string + comma
        + #"|ldap_bind\(\s{0,4}+"# + any + any + #"|(?<=[= ])database\(\s{0,4}+"# + string + comma + string
        + comma + ")"
        + secret,
      confidence: 0.8, takesWords: true,
      hit:
        "ssh.connect(\"10.0.0.1\", 22, \"{lower:5}\", \"«{alnum:9}7»\")\nWiFi.begin(\"{lower:6}\", \"«{alnum:9}7»\");\nldap_bind($ds, \"cn=x,dc=y\", '«{alnum:9}7»');",
      miss:
        "ssh.connect(host, port, user, password)\nobject.connect(\"{lower:6}\", \"{lower:6}\", \"{alnum:9}\")"
    ),
    .place(
      "signing_call_key", "Key in a call that signs or checks a token or a message",
      [
        "jwt.sign(", "jwt.verify(", "jwt.encode(", "jwt.decode(", "jwt::encode(", "jwt::decode(", "hmac.new(",
        "createhmac(", "hash_hmac(", "jwt.encode ", "hmac.hexdigest(",
      ],
      #"(?:(?i:jwt)(?:\.|::)(?:sign|verify|encode|decode)[( ]\s{0,4}+"# + any
        + #"|hmac\.new\(\s{0,4}+|createHmac\(\s{0,4}+"# + any + "|hash_hmac\\(\\s{0,4}+" + any + any
        + #"|(?i:hmac)\.hexdigest\(\s{0,4}+"# + any + ")" + secret,
      confidence: 0.8, takesWords: true,
      check: {
        $0.secret.hasPrefix("RS") || $0.secret.hasPrefix("HS") || $0.secret.hasPrefix("utf")
          || $0.secret.containsAny(["BEGIN"]) ? nil : $1
      },
      hit:
        "t = jwt.encode(payload, \"«{alnum:9}7»\", algorithm=\"HS256\")\nh = hmac.new(b\"«{alnum:9}7»\", msg, sha256)\nconst h = crypto.createHmac('sha256', '«{alnum:9}7»')",
      miss: "t = jwt.encode(payload, key, algorithm=\"{alnum:9}\")\nh = hmac.new(key, b\"{alnum:9}\")"),
    .place(
      "basic_pair_literal", "User and password that a program encodes for a header",
      ["btoa(", "buffer.from(", "b64encode(", "base64_encode(", "encode64(", "encodetostring(", "userpwd,"],
      #"(?i:btoa|buffer\.from|b64encode|base64_encode|encode64|encodetostring|userpwd(?=,))[(,]\s{0,4}+[bruf]{0,2}["'][\w.@+\\-]{2,64}:"#
        + "(" + PlacePattern.literal + #"(?!//)[^\s"'\\:]{4,120}+)["']"#,
      confidence: 0.8, takesWords: true,
      hit:
        "Buffer.from(\"{lower:5}:«{alnum:9}7»\").toString(\"base64\")\nh = 'Basic ' + btoa('{lower:5}:«{alnum:9}7»')",
      miss: "Buffer.from(\"{alnum:9}\", 'base64')\nbtoa(user + ':' + {lower:6})"),
    .place(
      "typed_form_password", "Password that a test types into a form",
      [".type(", ".fill(", "send_keys(", "sendkeys(", ".setvalue("],
      #"(?:(?i:\.type|\.fill|\.setvalue)\(\s{0,4}+["'][^\r\n]{0,40}?(?i:passw(?:or)?d|passwd|\bpass\b|#pass|pwd)[^,\r\n]{0,20}["']"#
        + comma
        + #"|["'][^"'\r\n]{0,60}?(?i:passw(?:or)?d|passwd|#pass|pwd)[^"'\r\n]{0,20}["']\s{0,2}+\)\s{0,20}+(?:\.\w{3,12}\(\)){0,2}\.(?i:type|fill|setvalue|send_keys|sendkeys)\(\s{0,4}+)"#
        + #"(?|"("# + PlacePattern.literal + #"[^"\r\n{}\\]{3,80}+)(?:\{\w{2,12}\})?"|'("#
        + PlacePattern.literal
        + #"[^'\r\n{}\\]{3,80}+)(?:\{\w{2,12}\})?')"#,
      near: 120, confidence: 0.75, takesWords: true,
      hit:
        "cy.get('#password').type('«{alnum:9}7»{{enter}')\nawait page.fill('input[name=\"password\"]', '«{alnum:9}7»');",
      miss: "cy.get('#name').type('{alnum:9}')\nawait page.fill('#password', password);"),
    .place(
      "char_array_password", "Password turned into characters for a key store or a key",
      [".tochararray()"],
      #"(?:\.load\([^"\r\n;]{1,80}?|PBEKeySpec\(\s{0,4}+|PasswordProtection\(\s{0,4}+|\.init\([^"\r\n;]{1,80}?|(?i:pass|passw(?:or)?d|pwd)\s{0,2}+=\s{0,2}+)""#
        + "(" + PlacePattern.literal + #"[^"\r\n\\]{3,80}+)"\.toCharArray\(\)"#,
      near: 190, confidence: 0.8, takesWords: true,
      hit: "ks.load(in, \"«{alnum:9}7»\".toCharArray());",
      miss: "ks.load(in, password.toCharArray());\nx = \"{alnum:9}\".toCharArray();"),
    .place(
      "account_call_password", "Password in a call that logs an account in, behind its name",
      ["emailandpassword(", " login(", ">login(", ":login(", "getconnection("],
      #"(?:(?i:emailandpassword)\(\s{0,8}+(?:[\w.()]{1,40}?"# + comma + ")?" + any + #"|[ >:]login\(\s{0,4}+"#
        + string + comma
        + #"|(?i:getconnection)\(\s{0,8}+"# + any + any + ")" + secret,
      confidence: 0.8, takesWords: true,
      hit:
        "signInWithEmailAndPassword(auth, \"{lower:5}@x.net\", \"«{alnum:9}7»\")\n#0 /srv/a.php(12): login('{lower:5}', '«{alnum:9}7»')\n"
        + "DriverManager.getConnection(\"jdbc:mysql://db/x\", \"{lower:5}\", \"«{alnum:9}7»\");",
      miss: "signInWithEmailAndPassword(auth, email, password)\nthis.login('{lower:5}', {lower:6})"),
    Rule(
      id: "telegram_api_hash", summary: "API hash of a Telegram application in the call of a client",
      pattern: #"Client\(\s{0,8}+"# + string + comma + #"(?:api_id\s{0,2}+=\s{0,2}+)?\d{4,10}"# + comma
        + #"(?:api_hash\s{0,2}+=\s{0,2}+)?["']([0-9a-f]{32})["']"#,
      group: 1, keywords: [.exact("Client(")], shape: .named, confidence: 0.9,
      samples: .snippets(
        "client = TelegramClient('{lower:5}', {digit:7}, '«{hex:32}»')",
        miss: "client = TelegramClient('{lower:5}', api_id, '{hex:32}')")),
  ]
}
