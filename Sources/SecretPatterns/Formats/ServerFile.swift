/// Passwords in files of single servers, where no name stands beside them or an unusual one.
enum ServerFileRules {
  private static let lineEnd = PlacePattern.lineEnd

  static let all: [Rule] = [
    .placeItems(
      "jaas_user_password", "Password of a user in a JAAS section", ["loginmodule required"],
      block: #"(?i:loginmodule required)[^{};]{0,1500}"#,
      items: #"\buser_[\w.@-]{1,60}\s{0,4}+=\s{0,4}+"("# + PlacePattern.literal + #"[^"\r\n]{2,200}+)""#,
      reach: 2_048,
      hit:
        "Server {{ x.DigestLoginModule required user_{lower:5}=\"«{alnum:10}»\" user_b=\"«{alnum:9}»\"; };",
      miss: "Server {{ x.DigestLoginModule required; };"),
    .place(
      "salt_setting", "Salt or pepper that protects an installation's passwords or links",
      ["hash_salt", "passwordsalt", "password_salt", "token_salt", "security.salt", "security_salt"],
      #"(?i:hash_salt|passwordsalt(?:main)?|password_salt|token_salt|security[._]salt)["']?\]?[ \t]{0,8}+(?:=>|[=:])[ \t]{0,8}+["']?("#
        + PlacePattern.literal + #"(?=[^\s"'`;,()\d]*+\d)[^\s"'`;,()]{16,200}+)(?!\()"#,
      confidence: 0.85,
      hit: "$settings['hash_salt'] = '«{base64url:60}»';\nAPI_TOKEN_SALT=«{alnum:21}7==»",
      miss: "$settings['hash_salt'] = '';\nhash_salt = file({lower:20})"),
    .placeItems(
      "gem_credentials", "Key of a gem server in ~/.gem/credentials", [":rubygems_api_key:"],
      block: #":rubygems_api_key:[^\r\n]*+(?:\r?\n[ \t]*+:[\w.:/-]{1,100}:[ ][^\r\n]{8,200}){0,20}"#,
      items:
        #"(?<=[ \t])(?:(?:Bearer|Basic)[ ])?((?=[^\s\d]*+\d)[A-Za-z0-9_=+/.-]{16,200}+)(?=[ \t]*+(?:\r?\n|\z))"#,
      hit: ":rubygems_api_key: «{hex:31}7»\n:{lower:4}: «{hex:31}7»",
      miss: ":rubygems_api_key: {lower:6}\n:{lower:4}: {lower:8}"),
    .place(
      "bundler_credential", "Credential of a gem server in Bundler's settings", [.exact("BUNDLE_")],
      #"BUNDLE_(?!BUILD__|MIRROR__|LOCAL__|DISABLE)[A-Z0-9_]{1,80}?__[A-Z]{2,10}[:=][ ]{0,2}+["']?(?!-|http)(?:[\w.@-]{1,64}:(?!x-oauth))?("#
        + PlacePattern.literal + #"[^\s"':]{8,200}+)(?=(?::x-oauth-basic)?["']?"# + #"[ \t]*+(?:\r?\n|\z))"#,
      confidence: 0.85, takesWords: true,
      hit:
        "BUNDLE_GEMS__{upper:5}__COM: \"{lower:4}:«{alnum:11}7»\"\nBUNDLE_GITHUB__COM: \"«{hex:39}7»:x-oauth-basic\"",
      miss: "BUNDLE_BUILD__{upper:5}__COM: \"{alnum:12}\"\nBUNDLE_PATH: \"{alnum:12}\""),
    .placeItems(
      "consul_acl_token", "Token in the settings of Consul's access control",
      ["tokens {", "\"tokens\":", "tokens ="],
      block: #""?tokens"?\s{0,4}+[=:]?\s{0,4}+\{[^{}]{10,1500}\}"#,
      items: #"[\w"]\s{0,4}+[=:]\s{0,4}+"("# + PatternPieces.lowerUUID + #")""#, reach: 2_048,
      hit: "acl {{ tokens {{ initial_management = \"«" + PatternPieces.uuidSample + "»\" } }",
      miss: "acl {{ tokens {{ initial_management = \"{lower:8}\" } }"),
    .place(
      "gossip_key", "Key with which Consul, Nomad or Serf encrypt their gossip", ["encrypt"],
      #"(?<![\w-])encrypt["']?[ \t]{0,8}+[=:][ \t]{0,8}+["']([A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==)["']"#,
      hit: "encrypt = \"«{base64:43}=»\"", miss: "encrypt = \"{base64:20}\""),
    .place(
      "sip_register_password", "Password of an account that Asterisk registers",
      ["register =>", "register=>"],
      #"register[ ]{0,2}+=>[ ]{0,2}+(?:\w{2,5}[?:/]{1,4})?[\w.+-]{1,64}(?:@[\w.-]{1,80})?:("#
        + PlacePattern.literal
        + #"[^\s:@/]{3,120}+)(?=[:@])"#,
      confidence: 0.9, hit: "register => {digit:4}:«{alnum:9}7»@sip.{lower:5}.net/{digit:4}",
      miss: "register => {digit:4}@sip.{lower:5}.net"),
    .place(
      "dovecot_scheme_password", "Password behind its scheme in a file of mail users",
      [
        ":{plain}", ":{clear}", ":{cleartext}", ":{crypt}", ":{sha512-crypt}", ":{sha256-crypt}",
        ":{blf-crypt}", ":{plain-md5}",
      ],
      #":\{[A-Za-z0-9-]{4,16}\}("# + PlacePattern.literal + #"[^\s:"'<>]{3,400}+)(?=[:\s]|\z)"#,
      hit: "{lower:5}@{lower:5}.net:{{PLAIN}«{alnum:9}7»:1000:1000::/home/x",
      miss: "{lower:5}:{{lookup}{lower:5}"),
    .placeItems(
      "znc_password", "Hash and salt of a password in ZNC's configuration", ["<pass "],
      block: #"<Pass[ ][\w-]{1,40}>[^<]{10,1000}"#,
      items: #"(?:Hash|Salt)[ \t]{0,4}+=[ \t]{0,4}+([^\s<]{8,200}+)"#,
      hit: "<Pass password>\n\tHash = «{hex:64}»\n\tSalt = «{alnum:20}»\n</Pass>",
      miss: "<Pass password>\n\tMethod = sha256\n</Pass>"),
    .place(
      "weblogic_encrypted", "Password that WebLogic or WebSphere keeps encrypted or disguised",
      ["{aes}", "{aes256}", "{3des}", "{xor}"],
      #"(\{(?i:aes(?:256)?|3des|xor)\}[A-Za-z0-9+/\\]{8,400}+={0,2}+)"#,
      shape: .distinctive, confidence: 0.9, hit: "<password>«{{AES}{base64:43}=»</password>",
      miss: "<password>{{AES}{lower:3}</password>"),
    .place(
      "solr_credential", "Hash of a password in Solr's basic authentication",
      ["\"credentials\":", "\"credentials\" :"],
      #""credentials"\s{0,2}+:\s{0,4}+\{\s{0,20}+"[^"\r\n]{1,80}"\s{0,2}+:\s{0,4}+"([A-Za-z0-9+/]{43}= [A-Za-z0-9+/]{20,64}={0,2})""#,
      hit: "\"credentials\":{{\"{lower:5}\":\"«{base64:43}= {base64:43}=»\"}",
      miss: "\"credentials\":{{\"{lower:5}\":\"{alnum:20}\"}"),
    .place(
      "squid_peer_login", "Password for a peer of Squid", ["cache_peer "],
      #"cache_peer[ ][^\r\n]{1,200}?[ ]login=[^\s:]{1,64}:("# + PlacePattern.literal + #"[^\s"']{3,120}+)"#,
      hit: "cache_peer up.{lower:5}.net parent 3128 0 login={lower:4}:«{alnum:9}7»",
      miss: "cache_peer up.{lower:5}.net parent 3128 0 login=PASSTHRU"),
    .place(
      "game_server_password", "Password of a game's server", ["rcon_password", "sv_password", "g_password"],
      #"(?<![\w-])(?:sv_)?(?:rcon_password|sv_password|g_password)[ \t]{1,8}+"# + PlacePattern.value(3)
        + lineEnd,
      takesWords: true, hit: "rcon_password \"«{alnum:9}7»\"\nsv_password «{alnum:9}7»",
      miss: "rcon_password \"\"\nsv_lan {alnum:9}7"),
    .placeItems(
      "turn_user_password", "Password of a user in coturn's configuration",
      ["lt-cred-mech", "static-auth-secret"],
      block: #"(?:lt-cred-mech|static-auth-secret=)[^\r\n]{0,200}(?:\r?\n[^\r\n]{0,300}){1,60}"#,
      items: #"\n[ \t]*+user=[\w.@-]{1,64}:("# + PlacePattern.literal + #"[^\s"':]{3,120}+)"# + lineEnd,
      reach: 4_096,
      takesWords: true, hit: "lt-cred-mech\nrealm=x\nuser={lower:4}:«{alnum:9}7»",
      miss: "lt-cred-mech\nrealm={alnum:9}\nuser={lower:4}"),
    .placeItems(
      "ftp_session_password", "Password behind the user in commands for an ftp client", ["ftp -", "ftp <<"],
      block: #"ftp[ ][^\r\n<]{0,120}<<-?[ ]?['"]?\w{2,16}['"]?(?:\r?\n[^\r\n]{0,200}){1,8}"#,
      items: #"\n[ \t]*+(?i:user)[ ]{1,4}+[\w.@\\-]{1,64}[ ]{1,4}+("# + PlacePattern.literal
        + #"[^\s"']{3,120}+)"# + lineEnd,
      hit: "ftp -n ftp.{lower:5}.net <<END\nuser {lower:4} «{alnum:9}7»\nput a.zip\nEND",
      miss: "ftp ftp.{lower:5}.net\nuser {lower:4} {alnum:9}7"),
    .place(
      "mikrotik_community", "Community that RouterOS is given by name", ["/snmp community "],
      #"/snmp community (?:set|add)[ ][^\r\n]{0,120}?(?<=[ ])name="# + PlacePattern.value(2),
      takesWords: true,
      hit: "/snmp community set [ find default=yes ] name=«{alnum:9}7»",
      miss: "/snmp community print\n/snmp set contact={alnum:9}"),
    .placeItems(
      "composer_token", "Token for a host in Composer's auth.json",
      ["\"bearer\":", "\"bearer\" :", "\"gitlab-token\"", "\"github-oauth\""],
      block: #""(?:bearer|gitlab-token|github-oauth)"\s{0,2}+:\s{0,4}+\{[^{}]{8,2000}\}"#,
      items: #""[\w-]{1,60}\.[\w.:-]{1,100}"\s{0,2}+:\s{0,4}+"("# + PlacePattern.literal
        + #"[^"\s\\]{8,400}+)""#, reach: 2_048,
      hit: "{{\"bearer\": {{\"repo.{lower:5}.net\": \"«{alnum:31}7»\"}}",
      miss: "{{\"bearer\": {{\"name\": \"{alnum:32}\"}}"),
    .place(
      "bitwarden_session", "Key of an unlocked vault of Bitwarden", [.exact("BW_SESSION")],
      #"BW_SESSION["']?[ ]{0,2}+[=:][ ]{0,2}+["']?([A-Za-z0-9+/]{86}==)"#, confidence: 0.95,
      hit: "export BW_SESSION=\"«{base64:86}==»\"", miss: "export BW_SESSION=\"{base64:20}\""),
    .placeItems(
      "account_private_keys", "Private keys of accounts in the settings of a tool for Ethereum",
      ["accounts: [", "accounts\": [", "accounts = ["],
      block: #"accounts"?\s{0,2}+[:=]\s{0,2}+\[[^\[\]]{60,4000}\]"#,
      items: #"["']((?:0x)?[0-9a-fA-F]{64})["']"#, reach: 4_096,
      hit: "accounts: [\"«0x{hex:64}»\", '«{hex:64}»'],", miss: "accounts: [\"0x{hex:40}\", '{hex:60}'],"),
  ]
}
