/// Credentials in what command line tools of clouds, Terraform and Vault print.
enum CloudOutputRules {
  private static let newline = PlacePattern.newline
  private static let assign = PlacePattern.assign
  private static let quoted = "(?|" + PlacePattern.quoted() + ")"
  private static let names =
    #"(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api_?key|access_?key|private_?key|secret_?key|"#
    + #"credential|connection_?string|auth_?key)"#

  static let all: [Rule] = [
    .place(
      "aws_configure_prompt", "Key typed at the prompts of aws configure",
      ["secret access key [", "session token [", "access key id ["],
      #"(?i:(?:secret access key|session token|access key id) \[)[^\]\r\n]{0,40}\]:[ \t]{1,4}+([^\s"'`\\]"#
        + #"{4,4000}+)"#,
      reach: 2_048, confidence: 0.95,
      hit: "AWS Access Key ID [None]: «AKIA{base32:16}»\nAWS Secret Access Key [****WXYZ]: «{base64:40}»",
      miss: "AWS Secret Access Key [None]: \n"),
    .place(
      "aws_text_credentials", "Keys in the text or table output of STS", [.exact("CREDENTIALS\t")],
      #"CREDENTIALS\tA(?:SI|KI)A[A-Z0-9]{12,20}\t[^\t\r\n]{10,40}\t([A-Za-z0-9+/]{40}\t[A-Za-z0-9+/=]"#
        + #"{40,4000}+)"#,
      reach: 2_048, confidence: 0.95,
      hit: "CREDENTIALS\tASIA{base32:16}\t2026-05-01T10:00:00Z\t«{base64:40}\t{base64:200}»",
      miss: "CREDENTIALS\t{alnum:20}"),
    .place(
      "aws_table_credential", "Key or token in a table or list of AWS, Azure or Vault",
      ["secretaccesskey", "sessiontoken", "secretstring", "authorizationtoken", "secretbinary"],
      #"(?i:secretaccesskey|sessiontoken|secretstring|secretbinary|authorizationtoken)(?:[ \t]{0,40}+\|[ "#
        + #"\t]{0,40}+|\t|[ \t]{2,40}+|:[ ]{1,20}+)([^\s"'`\\|{}]{8,6000}+)"#,
      reach: 2_048, confidence: 0.9,
      hit: "|  SecretAccessKey |  «{base64:40}»  |\nSessionToken    «{base64:200}»",
      miss: "|  SecretAccessKey |  {alnum:4}  |"),
    .place(
      "secrets_manager_string", "Secret that a secrets manager returned",
      ["secretstring", "secretbinary", "payload\":{\"data", "payload\": {\"data"],
      #"(?i:secretstring|secretbinary)"# + assign + quoted, reach: 4_096, confidence: 0.95,
      hit: "{{\"Name\":\"shop\",\"SecretString\":\"«{alnum:16}»\",\"VersionId\":\"x\"}",
      miss: "{{\"Name\":\"shop\",\"SecretString\":null}"),
    .place(
      "secrets_manager_document", "Secret document that a secrets manager returned as a string in JSON",
      ["secretstring"],
      #"(?i:secretstring)\\{0,7}+"[ \t]{0,4}+:[ \t]{0,4}+\\{0,7}+"(\{(?:[^"\\\r\n]++|\\{1,15}+[^\r\n\\])"#
        + #"++)(?<=\})\\{0,7}+""#,
      reach: 4_096, confidence: 0.95,
      hit: #"{{"Name":"shop","SecretString":"«{{\"user\":\"shop\",\"password\":\"{alnum:12}\"}»"}"#,
      miss: #"{{"Name":"shop","SecretString":""}"#),
    .place(
      "secure_parameter", "Decrypted value of a secure parameter",
      [.exact("SecureString\""), .exact("SecureString\\\""), .exact("SecureString</Type>")],
      #"SecureString(?:\\{0,7}+"|</Type>)[^{}]{0,400}?(?:\\{0,7}+"Value\\{0,7}+"[ \t]{0,4}+:[ \t]{0,4}+(?|"#
        + PlacePattern.quoted() + #"))"#, confidence: 0.95,
      hit:
        "{{\"Parameter\":{{\"Name\":\"/shop/pw\",\"Type\":\"SecureString\",\"Value\":\"«{alnum:14}"
        + "»\",\"Version\":3}}",
      miss: "{{\"Parameter\":{{\"Name\":\"/shop/pw\",\"Type\":\"SecureString\",\"Version\":3}}"),
    .place(
      "kms_plaintext", "Plain text of a data key or of a decryption",
      ["\"plaintext", "<plaintext>", "plaintext:", "plaintext\\\""],
      #"["<]?(?i:plaintext)(?:\\{0,7}+"[ \t]{0,4}+:[ \t]{0,4}+\\{0,7}+"|>|:[ ]{1,4}+|[ ]{2,10})("#
        + #"[A-Za-z0-9+/_-]{16,8000}+={0,2})(?=\\{0,7}+["<]|\s|\z)"#,
      reach: 2_048, confidence: 0.9,
      check: { Base64.decode($0.secret) == nil ? nil : $1 },
      hit: "{{\"Plaintext\":\"«{base64:43}=»\",\"KeyId\":\"arn:x\"}",
      miss: "{{\"Plaintext\":\"{alnum:6}\",\"KeyId\":\"arn:x\"}"),
    .place(
      "registry_login_password", "Password of a registry that a cloud's tool printed",
      [.exact("eyJwYXlsb2FkIjoi"), .exact("QVdTOmV5S")],
      #"((?:eyJwYXlsb2FkIjoi|QVdTOmV5S)[A-Za-z0-9+/=_-]{60,8000}+)"#, reach: 4_096, confidence: 0.95,
      hit: "«eyJwYXlsb2FkIjoi{base64:200}»", miss: "eyJwYXlsb2FkIjoi{base64:20}"),
    .placeItems(
      "terraform_state_secret", "Generated secret in a state or a plan of Terraform",
      ["m_password", "m_string"],
      block: #"random_(?:password|string)(?>[^{}]++|[{}](?!\s{0,20}"mode"))*+"#,
      items:
        #"(?:(?<=[\s+~"])(?:result|bcrypt_hash|hex|private_key_\w{3,10})\\{0,7}+"?[ \t]{0,8}+[=:][ \t]"#
        + #"{0,8}+\\{0,7}+"|(?<=\.)result[ \t]{0,4}+=[ \t]{0,4}+")("#
        + PlacePattern.literal + #"(?=[^\r\n]{4})(?:[^"\\\r\n]++|\\++(?!["\\]|\z))++)"#, near: 6,
      reach: 2_048,
      hit:
        "# random_password.db:\nresource \"random_password\" \"db\" {{\n    length = 20\n    result = "
        + "\"«{alnum:20}»\"\n}",
      miss: "# random_password.db:\n    result = (sensitive value)"),
    .placeItems(
      "terraform_sensitive_output", "Sensitive output of Terraform in JSON",
      ["\"sensitive\"", "\\\"sensitive\\\""],
      block: #"\\{0,7}+"sensitive\\{0,7}+"[ \t]{0,4}+:[ \t]{0,4}+true[^{}]{0,600}"#,
      items: #"\\{0,7}+"value\\{0,7}+"[ \t]{0,4}+:[ \t]{0,4}+"# + quoted, reach: 2_048,
      hit:
        "\"db_login\": {{\n  \"sensitive\": true,\n  \"type\": \"string\",\n  \"value\": \"«{alnum:14}»\"\n}",
      miss: "\"db_login\": {{\n  \"sensitive\": false,\n  \"value\": \"{alnum:14}\"\n}"),
    .placeItems(
      "vault_table", "Secrets in a table that Vault printed", ["\nkey ", "|  key ", "= data =", "nkey "],
      block: #"(?:\n|\|[ ]{0,2}+|n|=+[ ])(?i:key[ \t]{1,60}+value|data[ ]=+[^\r\n\\]{0,20}"# + newline
        + #"[^\r\n\\]{0,60}?Key[ \t]{1,60}+Value)[ \t]*+"#
        + newline + #"[^\r\n\\]{0,60}?---[ \t]{1,60}+-----(?:[ \t]*+"# + newline
        + #"(?![ \t]*+(?:=|\r?\n|\$))[^\r\n\\]{3,2000}){1,80}+"#,
      items:
        #"(?:\n|\\n)[^\r\n\\]{0,60}?(?<![\w-])(?i:(?!token_|lease_|[\w-]*accessor|[\w-]*_ttl|[\w-]*polic)"#
        + #"[\w.-]*"#
        + names + #"[\w.-]*|(?:unseal|recovery)[ _]key[ \d]*|secret_id|wrapping_token:?)[ \t]{2,60}+(?!n/a)("#
        + PlacePattern.literal + #"[^\s\\](?:[^\r\n\\\s]++|[ ](?=\S))*+)"#, reach: 4_096,
      hit:
        "====== Data ======\nKey         Value\n---         -----\nhost        db\npassword    «{alnum:14}"
        + "»\napi_token    «{alnum:14}»",
      miss: "Key         Value\n---         -----\nversion     3\ntoken_policies    [default]"),
    .place(
      "vault_operator_key", "Unseal, recovery or root key of Vault",
      ["unseal key ", "recovery key ", "root token:", "r unseal ", "vault login "],
      #"(?i:(?:unseal|recovery) key[ ]\d{1,2}[ ]{0,2}+(?:\([^)\r\n]{1,40}\))?:|root token:|r unseal(?:[ ]-"#
        + #"[\w=-]{1,40}){0,3}|vault login(?:[ ]-[\w=:/.-]{1,80}){0,4}(?:[ ]token=)?)[ \t]{0,8}+(?!-)("#
        + #"[A-Za-z0-9+/=._-]{16,200}+)"#,
      check: { $0.secret.contains(where: \.isASCIIDigit) || $0.secret.count > 24 ? $1 : nil },
      hit: "Unseal Key 1: «{base64:43}=»\nInitial Root Token: «hvs.{alnum:24}»\nvault login «{alnum:26}»",
      miss: "Unseal Key 1: ${{{upper:5}}"),
    .place(
      "vault_init_json", "Unseal keys and root token of Vault in JSON",
      ["unseal_keys_", "ys_base64", "root_token", "recovery_keys_", "\"keys\":"],
      #"(?:unseal_keys_(?:b64|hex)|(?:recovery_)?keys(?:_base64|_b64|_hex)?|root_token)\\{0,7}+"[ \t]{0,4}"#
        + #"+:\s{0,8}+(?:\[\s{0,20}+)?\\{0,7}+"((?:[A-Za-z0-9+/=._-]{20,200}+(?:\\{0,7}+",\s{0,20}+\\{0,7}"#
        + #"+")?){1,20}+)\\{0,7}+""#,
      near: 3,
      hit:
        "{{\"unseal_keys_b64\": [\"«{base64:43}=\", \"{base64:43}=»\"], \"root_token\": \"«hvs.{alnum:24}"
        + "»\"}",
      miss: "{{\"root_token\": \"\"}"),
    .place(
      "approle_secret_id", "Secret id of an AppRole", ["secret_id", "secret-id", "secretid"],
      #"(?i:secret[_-]?id)(?!_)(?:"# + assign
        + #"|[ \t]{1,40}+)\\{0,7}+["']?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f])"#,
      confidence: 0.95,
      hit:
        "secret_id             «{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        + "»\n\"secret_id\": \"«{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}»\"",
      miss: "secret_id_accessor    {hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"),
    .place(
      "bootstrap_token", "Bootstrap token or certificate key of Kubernetes",
      ["--token ", "--token=", "--certificate-key", "token:", "token create", "\ntoken "],
      #"(?|(?:--token[ =]|token:[ ]{1,4}+["']?|token create[ ]|TOKEN[^\r\n]{10,120}\r?\n)([a-z0-9]{6}\."#
        + #"[a-z0-9]{16})(?![\w.])|--certificate-key[ =]([0-9a-f]{64})(?![0-9a-f]))"#,
      confidence: 0.95,
      hit: "kubeadm join 10.0.0.1:6443 --token «{loweralnum:6}.{loweralnum:16}» --certificate-key «{hex:64}»",
      miss: "kubeadm join 10.0.0.1:6443 --token {loweralnum:6}.{loweralnum:15}"),
    .place(
      "storage_account_key", "Key of an account that a cloud's tool listed",
      ["\"permissions\"", "key1 ", "key2 "],
      #"(?:"permissions"[ ]{0,2}+:[ ]{0,2}+"[A-Za-z]{3,8}",\s{0,20}+"value"[ ]{0,2}+:[ ]{0,2}+"|key[12][ "#
        + #"\t]{1,20}+(?:[A-Za-z]{4,8}[ \t]{1,20}+)?)([A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=)"#,
      confidence: 0.95,
      hit:
        "{{\"keyName\": \"key1\", \"permissions\": \"FULL\", \"value\": \"«{base64:86}==»\"}\nkey1       "
        + "FULL           «{base64:86}==»",
      miss: "{{\"keyName\": \"key1\", \"permissions\": \"FULL\", \"value\": \"{alnum:10}\"}"),
    .place(
      "set_secret_command", "Secret that a command line stores",
      [
        "put-parameter", "--secret-string", "configure set aws_s", "user-secrets set ", "config:set ",
        "secret set ", "secrets set ", "put-secret-value", "create-secret",
        "add-generic-password", "add-internet-password", "setapikey ", "rclone obscure ", "bw login ",
        "npm config set ", "rabbitmqctl ", "keyvault secret set", "secrets create",
      ],
      #"(?:(?:put-parameter|create-secret|put-secret-value|keyvault secret set|secrets create)[^\r\n]"#
        + #"{0,300}?[ ](?:--value|--secret-string|--secret-binary)[ =]|--secret-string[ =]|configure set "#
        + #"aws_(?:secret_access_key|session_token)[ ]|user-secrets set[ ](?:"[^"\r\n]{1,100}"|\S{1,100}+)"#
        + #"[ ]|config:set[ ](?:[^\r\n]{0,200}[ ])?[\w]{0,60}(?i:"#
        + names
        + #")\w{0,20}=|secrets? set[ ](?=[^\r\n=]{1,60}=)[A-Z][A-Z0-9_]{2,60}=|secret set[ ][^\r\n]{1,120}"#
        + #"?[ ](?:--body|-b)[ =]|add-(?:generic|internet)-password[^\r\n]{0,200}?[ ]-w[ ]|setapikey[ ]|"#
        + #"rclone obscure[ ]|bw login[ ]\S{1,80}[ ]|npm config set[ ]\S{0,120}_(?:authToken|password|"#
        + #"auth)[ =]|rabbitmqctl[ ](?:[^\r\n]{0,60}[ ])?(?:add_user|change_password)[ ]\S{1,80}[ ])"#
        + #"(?!-)"#
        + PlacePattern.shellWord(1), confidence: 0.85,
      hit:
        "aws ssm put-parameter --name x --value «{alnum:12}» --type SecureString\nheroku config:set "
        + "DB_PASSWORD=«{alnum:12}»\ndotnet user-secrets set \"Db:Pw\" \"«{alnum:12}»\"\nrabbitmqctl "
        + "add_user {lower:5} «{alnum:9}»",
      miss: "aws ssm put-parameter --name x --value $VALUE\nheroku config:set LANG={alnum:8}"),
  ]
}
