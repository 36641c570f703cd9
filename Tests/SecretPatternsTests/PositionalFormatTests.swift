import SecMask
import SecretPatterns
import Testing

/// Whole files of the formats that hold passwords by position. The secrets are made here and now;
/// `«»` marks what must be found, and nothing else may be.
@Suite struct PositionalFormatTests {
  /// Made-up passwords, of the kinds people and generators make.
  struct Made {
    private var random: SampleRandom
    init(seed: UInt64) { random = SampleRandom(seed: seed) }
    mutating func fill(_ template: String) -> String { SampleTemplate.fill(template, using: &random) }
    var password: String { mutating get { fill("{alpha:2}{digit:1}{password:6-12}{digit:1}{alpha:2}") } }
    var base64: String { mutating get { Base64.encode(password.utf8) } }
  }

  /// Exactly the marked ranges are found by the positional rules with these ids.
  private func expect(
    _ marked: String, _ ids: String..., path: String? = nil, location: SourceLocation = #_sourceLocation
  ) throws {
    let placed = Placed(marked: marked)
    let rules = Rule.builtIn.filter { ids.contains($0.id) }
    #expect(rules.count == ids.count, sourceLocation: location)
    let masker = SecretMasker.patternsOnly(
      detector: try SecretsDetector(rules: rules), policy: Policy(purpose: .alarming))
    let found = masker.findings(in: placed.text, path: path)
    #expect(
      Set(found.map(\.range)) == Set(placed.secrets), "\(found) in \(placed.text)", sourceLocation: location)
  }

  @Test func netrc() throws {
    var made = Made(seed: 1)
    try expect(
      """
      # deploy
      machine git.internal
        login ada
        password «\(made.password)»
      machine ftp.internal login bob password «sunshine» account x
      machine api.internal password «\(made.password)»
      default login anonymous password «ada@internal»
      machine old.internal login bob password ${OLD}
      machine learning default password policy
      """, "netrc_password")
  }

  @Test func pgpass() throws {
    var made = Made(seed: 2)
    try expect(
      """
      # host:port:db:user:password
      db.internal:5432:app:ada:«\(made.password)»
      *:*:*:bob:«a\\:b\\\\\(made.password)»
      2001\\:db8\\:\\:1:5432:app:ada:«\(made.password)»
      10.0.0.7:7788:app:ada:«\(made.password)»
      """, "pgpass_password", "pgpass_file", path: "/home/ada/.pgpass")
    try expect(
      "arn:aws:logs:*:*:group:name\ntime 12:5432:10:20\nbin:*:2:2:bin:/bin:\nfe80:5432:1:2:abcd\n",
      "pgpass_password")
  }

  @Test func urls() throws {
    var made = Made(seed: 3)
    try expect(
      """
      https://ada:«\(made.password)»@git.internal/app.git
      index-url = https://ci:«\(made.password)»@pypi.internal/simple
      http_proxy=http://ada:«p@ss\(made.password)»@proxy7.internal:3128/
      ftp://bob:«letmein»@ftp7.internal/pub
      https://«\(made.fill("{alnum:40}"))»:x-oauth-basic@git.internal/app
      https://ada@git.internal/x https://git.internal:8443/@scope/x https://user:pass@example.com/
      https://ada:${TOKEN}@git.internal/ f"https://{user}:{password}@{host}/" http://%s:%s@%s/
      docker://alpine:3.18@sha256:\(made.fill("{hex:64}")) '^(https?)://([^:]+):([^@]+)@'
      """, "url_credentials")
  }

  @Test func registries() throws {
    var made = Made(seed: 4)
    try expect(
      """
      registry=https://npm.internal/
      //npm.internal/:_authToken=«\(made.fill("{alnum:36}"))»
      //npm.internal/:username=ada
      //npm.internal/:_password=«\(made.base64)»
      //npm.internal/:_authToken=${NPM_TOKEN}
      """, "npmrc_auth_token", "npmrc_auth")
    try expect(
      """
      [distutils]
      index-servers = pypi internal
      [internal]
      repository: https://pypi.internal/
      username: ada
      password: «\(made.password)»
      [pypi]
      username = __token__
      password = %(PYPI_TOKEN)s
      {"username": "ada", "password": "«\(made.password)»"} connect(user=user, password=password1)
      """, "credential_pair")
    try expect(
      #"{"auths": {"r.internal": {"auth": "«\#(made.fill("{lower:4}").isEmpty ? "" : Base64.encode("ada:\(made.password)".utf8))»"}}}"#
        + #"{"auths": {"r.internal": {"auth": "none"}, "auth": "dGhpcyBpcyBub3QgYSBwYWly"}}"#,
      "docker_config_auth")
  }

  @Test func commandLines() throws {
    var made = Made(seed: 5)
    try expect(
      """
      mysqldump -h db -uroot -p«\(made.password)» app | gzip > app.gz
      mysql -u root -p -h db app
      curl -sS -X POST \\
        -u ada:«\(made.password)» https://api.internal/
      curl -u "ada:«p (w) \(made.password)»" https://api.internal/
      curl -u "$USER:$PASSWORD" https://api.internal/
      sshpass -p «\(made.password)» ssh root@web1
      tool --user ada --password «\(made.password)» --verbose
      tool --password-file /run/secrets/db --password PASSWORD --token <token>
      kubectl create secret generic db --from-literal=password=«\(made.password)»
      echo 'ada:«\(made.password)»' | sudo chpasswd
      """, "mysql_cli_password", "curl_user_password", "sshpass_password", "cli_password", "cli_token",
      "kubectl_literal_secret", "chpasswd_input")
  }

  @Test func sql() throws {
    var made = Made(seed: 6)
    try expect(
      """
      CREATE USER 'app'@'%' IDENTIFIED WITH caching_sha2_password BY '«\(made.password)»';
      GRANT ALL ON app.* TO 'ada'@'localhost' IDENTIFIED BY '«it''s \(made.password)»';
      ALTER USER scott IDENTIFIED BY «\(made.fill("{alpha:5}{digit:3}"))»;
      CREATE ROLE app WITH LOGIN PASSWORD '«moonlight»';
      CREATE LOGIN app WITH PASSWORD = N'«\(made.password)»', CHECK_POLICY = OFF;
      SET PASSWORD FOR 'ada'@'localhost' = '«\(made.password)»';
      ALTER USER app WITH PASSWORD '${DB_PASSWORD}';
      -- rows are identified by 'name' and checked with PASSWORD 'x'
      """, "sql_identified_by", "sql_account_password", "sql_set_password")
  }

  @Test func connectionStrings() throws {
    var made = Made(seed: 7)
    try expect(
      """
      "Default": "Server=db.internal;Database=app;User Id=ada;Password=«\(made.password)»;Encrypt=True"
      Driver={ODBC Driver 18};Server=db;Uid=ada;Pwd={«a;b \(made.password)»};
      host=db.internal dbname=app user=ada password=«\(made.password)» sslmode=require
      jdbc:mysql://db/app?user=ada&password=«\(made.password.filter { $0 != "#" })»&useSSL=true
      Server={0};Database={1};User Id={2};Password={3};
      """, "connection_string_password", "url_password_parameter")
  }
}
