import SecMask
import SecretPatterns
import Testing

/// What must not be reported by default, and what must, under the generic names.
@Suite struct JudgingTests {
  private static let masker = SecretMasker.patternsOnly(policy: Policy(purpose: .alarming))
  private func isReported(_ text: String) -> Bool { !Self.masker.findings(in: text).isEmpty }

  static let harmless = [
    "password = <your-password>", "password: ${DB_PASSWORD}", "password = \"changeme123\"",
    "PASSWORD=%(password)s",
    "password = os.environ['DB_PASSWORD']", "password: process.env.DB_PASSWORD,",
    "password = getpass.getpass()",
    "let password: String? = nil", "password: Optional[str] = None",
    "def f(user, password=default_password):",
    "password = \"xxxxxxxxxxxx\"", "password = '************'", "\"password\": \"Passwort eingeben\"",
    "\"password\": \"mot de passe requis\"", "The password is required for login.", "password: string;",
    "token = \"{{ vault_token_for_the_service }}\"", "secret = \"$(cat /run/secrets/service-token)\"",
    "token_url = \"https://auth.internal/oauth/token/path\"", "api_key = \"YOUR_API_KEY_GOES_RIGHT_HERE\"",
    "NextToken: eyJDdXN0b21lckFjY291bnRJZCI6ICI1In0xyz", "password_file: /run/secrets/database/password",
    "secret_name: projects/my-project/secrets/db", "password = config.database.password",
    "tokenizer = \"bert-base-uncased-whole-word-masking\"", "token: 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    "mysql://user:password@localhost/db", "postgres://${USER}:${PASSWORD}@db/app",
    "api_key = \"abcdefghijklmnopqrstuvwxyz\"", "Authorization: Bearer <token-of-the-user-goes-here>",
    "password=12345678", "password = f\"{user.name}-{suffix}\"", "url = f\"/login?password={quoted}\"",
    "\"LOGIN_PASSWORD\": \"Contraseña\"", "<password>Contraseña</password>",
    "expires: 2026-05-01T12:00:00Z password_changed: 2026-05-01T12:00:00Z",
    "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
    "STATUS_WRONG_PASSWORD = 0xC000006A,", "MYSQL_PASSWORD= FILTER=integration npm test",
    "rds.secretkey=\nrds.instanceId=\n", "APP_SECRET=\nAPP_CLUSTER=mt1-eu-west\n",
    "val password: KeyData? = null,",
    "weak var passwordField: UITextField!", "reset_password_sent_at = 4.days.ago",
    "set password = password('新密码');", "\"FORGOT_PASSWORD\": \"パスワードを忘れた\"",
    "db.Exec(`ALTER USER x IDENTIFIED BY '` + newpw + `'`)", "identified by '密码';",
    "CREATE USER db1 WITH PASSWORD 'db1';",
    "ensure: defined content as '{md5}3be1da4923fb910f1102a233b77e982e'",
    "postgres://app:random_password@ds1.internal:5432/x", "mongodb://u:testpwd@db1.internal/x",
    "new URL('https://abc:xyz@example.com')", "http://joe:pa%2Fssword9@db.test/x",
    "ftp://u:Xk29sKq94@www.example.org/",
    "otpauth://totp/App:ada?secret=JBSWY3DPEHPK3PXP&issuer=App", "password = \"$pfx$name$sfx\"",
    "if text.startswith('-----BEGIN RSA PRIVATE KEY-----') and text.endswith('-----END RSA PRIVATE KEY-----'):",
  ]

  @Test(arguments: harmless)
  func staysSilent(text: String) { #expect(!isReported(text)) }

  static let secrets = [
    "password = \"{alnum:6}{digit:2}!{lower:3}\"", "DB_PASSWORD={alnum:12}{digit:2}",
    "pwd: '{lower:6}#{digit:4}'", "password: {upper:2}{lower:2}{digit:2}{lower:5}",
    "{{\"password\": \"{upper:4}{lower:4}{digit:3}$\"}", "<password>{alnum:10}{digit:2}</password>",
    "auth_token = \"{base64url:40}\"", "Authorization: Bearer {alnum:40}",
    "mysql://app:{alnum:12}@db1.internal/app",
    "mysql://app:{alnum:12}@shop.example.com/app", "https://ada:{alnum:12}@example.company.io/",
    "api_key={hex:32}", "{{\"accessToken\": \"{base64url:1800}\"}", "eth_token = 0x{hex:64}",
    "sqlplus sys/{alpha:4}{digit:3}{alpha:3}@//db1.internal:1521/x", "client_secret: {alnum:30}",
  ]

  @Test(arguments: secrets)
  func speaksUp(template: String) {
    for seed in UInt64(1)...5 {
      var random = SampleRandom(seed: seed)
      let text = SampleTemplate.fill(template, using: &random)
      #expect(isReported(text), "\(text)")
    }
  }
}
