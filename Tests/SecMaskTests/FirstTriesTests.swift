import SecMask
import SecMaskTestSupport
import Testing

/// What people type first: every line by itself, through the library with the bundled experts. `«»` marks what must be
/// hidden whole; everything else must stay. Values are made when the test runs.
@Suite("First tries")
struct FirstTriesTests {
  private static let masker = try? SecretMasker()

  static let hidden = [
    // Words that people try first, and published examples.
    "password=«admin123»", "pwd=«letmein»", "password: «hunter2»", "PASSWORD=«changeme»",
    "passwd = '«qwerty123»'",
    "{{\"password\": \"«secret123»\"}", "{{'user': 'admin', 'password': '«admin»'}",
    "my password is «hunter2»",
    "My API key is «sk-1234567890»", "api_key = \"«abcd1234efgh5678ijkl»\"",
    "client_secret=«abcdefghijklmnop12345678»",
    "aws_access_key_id = «AKIAIOSFODNN7EXAMPLE»",
    "aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»",
    "postgres://admin:«secret»@db:5432/app", "mysql://root:«password»@localhost/test",
    "mongodb://user:«pass»@localhost:27017", "redis://:«foobared»@127.0.0.1:6379",
    "machine h login jo password «pass123»", "db.internal:5432:app:root:«password»",
    "export TOKEN=«{alnum:32}»", "Authorization: Bearer «{alnum:40}»", "Authorization: Basic «{base64:24}»",
    "«-----BEGIN RSA PRIVATE KEY-----»", "«-----BEGIN OPENSSH PRIVATE KEY-----»",
    "«-----BEGIN PRIVATE KEY-----»",
    // Vendors' forms.
    "ghp token «ghp_{alnum:36}»", "GITHUB_TOKEN=«ghs_{alnum:36}»", "use «github_pat_{alnum:22}_{alnum:59}»",
    "SLACK_TOKEN=«xoxb-{digit:12}-{digit:13}-{alnum:24}»", "\"token1\": \"«xoxp-1234567890»\"",
    "STRIPE_KEY=«sk_live_{alnum:24}»", "stripe: «sk_test_{alnum:24}»", "OPENAI_API_KEY=«sk-proj-{alnum:64}»",
    "key: «AIza{alnum:35}»", "AKIA: «AKIA{upperalnum:16}»", "npm «npm_{alnum:36}»", "«glpat-{alnum:20}»",
    "SENDGRID=«SG.{alnum:22}.{alnum:43}»", "DO token «dop_v1_{hex:64}»", "hf: «hf_{alpha:34}»",
    "twilio «SK{hex:32}»", "shopify «shpat_{hex:32}»", "pypi «pypi-AgEIcHlwaS5vcmc{base64url:80}»",
    "https://hooks.slack.com/services/«T{upperalnum:8}/B{upperalnum:8}/{alnum:24}»",
    "telegram «{digit:9}:AA{alnum:33}»", "jwt «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3NzEyIn0.{base64url:43}»",
    // Environments and settings files.
    "DB_PASSWORD=«{alnum:12}{digit:2}»", "DB_PASS='«{alnum:6}!{digit:2}{alnum:3}»'",
    "SECRET_KEY=«{alnum:40}»",
    "export PGPASSWORD=«{alnum:10}{digit:1}»", "MYSQL_ROOT_PASSWORD: «{alnum:9}{digit:2}»",
    "JWT_SECRET=«{hex:64}»",
    "spring.datasource.password=«{alnum:8}{digit:2}#{lower:3}»", "smtp_pass = «{alnum:8}{digit:2}»",
    "  password: «Vortex{digit:2}#lichen»", "password=«Vortex{digit:2};lichen»",
    "password: \"«a{digit:2},b;c:d|e»\"",
    "secret_key_base: «{hex:128}»", "encryption.key = «{hex:64}»",
    "admin_password = \"«{alpha:5}{digit:3}$»\"",
    "<password>«{alnum:8}{digit:2}»</password>", "<add key=\"ApiKey\" value=\"«{alnum:30}{digit:2}»\"/>",
    "{{\"apiKey\":\"«{alnum:32}»\",\"debug\":true}", "{{\\\"password\\\":\\\"«{alnum:9}{digit:2}»\\\"}",
    "token = \"«{alnum:32}»\"  # staging", "auth_token: '«{hex:40}»'",
    "passphrase = «correct{digit:2}horse{lower:4}»",
    #""DB_PASSWORD=«{alnum:10}{digit:2}»\nDEBUG=1""#,
    "ansible_become_pass=«{alnum:8}{digit:1}»", "requirepass «{alnum:16}»", "bindpw «{alnum:9}{digit:1}»",
    "//registry.npmjs.org/:_authToken=«{alnum:36}»", "variable_password = «{alpha:6}{digit:2}%»",
    // Commands.
    "curl -u admin:«{alnum:9}{digit:1}» https://api.internal/", "mysql -u root -p«{alnum:9}{digit:1}» app",
    "sshpass -p '«{alnum:8}{digit:1}»' ssh host", "docker login -u bot -p «{alnum:20}{digit:1}» reg.internal",
    "curl -H 'X-Api-Key: «{alnum:32}»' https://api.internal",
    "psql 'host=db user=app password=«{alnum:9}{digit:1}»'",
    "git clone https://bot:«{alnum:30}{digit:1}»@git.internal/x.git",
    "htpasswd -b file ada «{alnum:9}{digit:1}»",
    "tool --password «{alpha:4}{digit:2}{alpha:3}» --verbose", "tool --api-key=«{alnum:32}»",
    "redis-cli -a «{alnum:16}{digit:1}» ping", "openssl enc -k «{alnum:9}{digit:2}» -in x",
    "net use Z: \\\\srv\\share «{alnum:9}{digit:1}» /user:ada", "echo '«{alnum:8}{digit:1}»' | sudo -S ls",
    "PGPASSWORD=«{alnum:9}{digit:1}» psql -h db",
    "kubectl create secret generic db --from-literal=password=«{alnum:9}{digit:1}»",
    // URLs and headers.
    "https://ada:«{alnum:9}{digit:1}»@git.internal/x", "ftp://ada:«{alnum:9}{digit:1}»@files.internal/a.txt",
    "GET /cb?code=ok&access_token=«{alnum:40}» HTTP/1.1", "https://x.internal/?api_key=«{alnum:32}»&v=1",
    "Cookie: sessionid=«{alnum:32}»", "X-Auth-Token: «{alnum:32}»",
    "Proxy-Authorization: Basic «{base64:32}»",
    "amqp://app:«{alnum:12}»@mq.internal:5672/", "jdbc:mysql://db/app?user=a&password=«{alnum:9}{digit:1}»",
    "Server=db;User Id=sa;Password=«{alnum:9}{digit:1}»;Encrypt=True",
    "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=«{base64:86}==»;EndpointSuffix=core.windows.net",
    // Databases, network devices, other places.
    "CREATE USER app IDENTIFIED BY '«{alnum:9}{digit:1}»';",
    "ALTER ROLE app WITH PASSWORD '«{alnum:9}{digit:1}»';",
    "snmp-server community «{alnum:10}{digit:1}» RO", "enable secret 5 «$1${alnum:8}${alnum:22}»",
    "username ada password 0 «{alnum:9}{digit:1}»", "tacacs-server key «{alnum:12}{digit:1}»",
    "set psksecret «{alnum:14}{digit:1}»", "wpa_passphrase=«{alnum:12}{digit:1}»",
    "WIFI:T:WPA;S:home;P:«{alnum:12}{digit:1}»;;",
    "PrivateKey = «{base64:43}=»", "root:«$6${alnum:16}${alnum:86}»:19000:0:99999:7:::",
    "ConvertTo-SecureString '«{alnum:9}{digit:1}!»' -AsPlainText -Force",
    "Vault root token: «hvs.{alnum:24}»", "otpauth://totp/App:ada?secret=«{base32:32}»&issuer=App",
    // Sentences.
    "the password for staging is «{alpha:4}{digit:3}»", "Passwort: «{alpha:5}{digit:3}»",
    "пароль: «{alpha:5}{digit:3}»",
    "contraseña: «{alpha:5}{digit:3}»", "mot de passe : «{alpha:5}{digit:3}»", "密码：«{alpha:5}{digit:3}»",
    "パスワードは «{alpha:5}{digit:3}» です", "senha: «{alpha:5}{digit:3}»", "login with ada / «{alpha:5}{digit:3}!»",
    "use «{alnum:32}» as the api key", "creds: ada:«{alpha:6}{digit:3}»", "hasło: «{alpha:5}{digit:3}»",
  ]

  static let kept = [
    "The password is required.", "Enter your password:", "password = os.environ['DB_PASSWORD']",
    "password: ${DB_PASSWORD}",
    "password=<your-password>", "api_key = YOUR_API_KEY", "token = getToken()",
    "if password != expected_password:",
    "def login(user: str, password: str) -> bool:", "let password: String? = nil", "String password;",
    "commit {hex:40}", "sha256:{hex:64}", "md5 {hex:32}  file.txt",
    "request_id={hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}",
    "trace_id: {hex:32}", "etag: \"{hex:32}\"", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ{base64:120} ada@host",
    "-----BEGIN PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----", "password: [SECRET]", "password=****",
    "token: [REDACTED]",
    "password_min_length = 12", "token_type: Bearer", "secretName: db-credentials",
    "password_file: /run/secrets/db",
    "import { password } from './forms'", "<input type=\"password\" name=\"password\">",
    "grant_type=password",
    "Forgot your password?", "NextToken: null", "version: 1.2.3-beta.4",
    "2026-05-01T12:00:00Z INFO started in 12 ms",
    "https://example.com/docs/api-keys", "git@github.com:org/repo.git", "color: #a1b2c3",
    "C:\\Users\\ada\\file.txt",
    "arn:aws:iam::123456789012:role/app", "user@example.com", "192.168.0.1:8080", "key: value",
    "primary_key = id",
    "public_key = {base64:44}", "Your code is 482913", "max_tokens = 4096",
    "the secret of success is hard work",
    "password reset link sent", "token expired", "err: invalid password", "tokenizer.model_max_length = 512",
    "privateKeyPath: ./key.pem", "AUTH_METHOD=password", "passwordField.setText(\"\")",
    "class Password(Field):",
    "SELECT password FROM users WHERE id = 1", "GRANT SELECT ON t TO app;", "author: Ada",
    "keyboard layout: qwerty", #"env: "API_KEY=\nDB_PASSWORD=\nDEBUG=1\nSECRET_KEY=\n""#,
    #"APP_SECRET=\r\nAPP_CLUSTER=mt1-eu-west\r\n"#, #"case secret = "\x1b[1;31m""#,
    #"secret: "\033[38;5;208m\033[1m""#, #"".login(", ".basic_auth(", ".basicAuth(","#,
  ]

  @Test(arguments: hidden) func isHiddenWhole(marked: String) throws {
    let masker = try #require(Self.masker)
    var sample = SampleText(seed: UInt64(marked.utf8.count))
    let filled = sample.fill(marked)
    var expected: [UInt8] = []
    var text: [UInt8] = []
    var isInside = false
    for scalar in filled.unicodeScalars {
      switch scalar {
      case "«": isInside = true
      case "»": isInside = false
      default:
        text += Array(String(scalar).utf8)
        expected += Array((isInside ? "\u{1}" : String(scalar)).utf8)
      }
    }
    var masked = text
    for finding in masker.findings(in: text).reversed() {
      let count = text[finding.range].count { $0 & 0xC0 != 0x80 }
      masked.replaceSubrange(finding.range, with: [UInt8](repeating: 1, count: count))
    }
    #expect(String(decoding: masked, as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(marked)")
  }

  @Test(arguments: kept) func staysAsItIs(template: String) throws {
    let masker = try #require(Self.masker)
    var sample = SampleText(seed: UInt64(template.utf8.count))
    let text = template.contains("{ ") ? template : sample.fill(template)
    #expect(masker.mask(text).text == text)
  }
}
