internal import SecretPatterns

/// Files that hold nothing but credentials, by their names: what stands in one is somebody's password, however weak.
enum CredentialFile {
  /// Names of files, in lower case.
  private static let names: Set<String> = [
    ".env", ".envrc", ".netrc", "_netrc", ".pgpass", "pgpass.conf", ".my.cnf", "my.cnf", "client.cnf",
    ".mylogin.cnf", ".npmrc", ".pypirc", ".git-credentials", ".dockercfg", ".s3cfg", ".boto",
    ".smbcredentials",
    "smbcredentials", "credentials", "credentials.ini", "credentials.json", "credentials.toml",
    "credentials.yaml",
    "credentials.yml", "credentials.xml", "sasl_passwd", "chap-secrets", "pap-secrets", "ipsec.secrets",
    "wpa_supplicant.conf", "redis.conf", "odoo.conf", "pgbouncer.ini", "rabbitmq.conf", "wp-config.php",
    "secret.yaml", "secret.yml", "secret.json", "secrets.yaml", "secrets.yml", "secrets.json", "secrets.toml",
    "secrets.env", "secrets.properties", "secrets.ini",
  ]
  /// Ends of such names.
  private static let endings = [
    ".env", "-secret.yaml", "-secret.yml", "-secret.json", "-secrets.yaml", "-secrets.yml", "-secrets.json",
    ".secret.yaml", ".secret.yml", ".pgpass", ".netrc",
  ]
  /// Words in the name of a file or folder by which everything in it is made up.
  private static let examples: Set<String> = [
    "test", "tests", "testing", "testdata", "fixture", "fixtures", "example", "examples", "sample", "samples",
    "template", "templates", "tmpl", "doc", "docs", "documentation", "spec", "specs", "demo", "demos", "mock",
    "mocks", "tutorial", "tutorials",
  ]
  private static let manuals: Set<String> = ["md", "markdown", "mdx", "rst", "adoc", "txt"]

  /// Whether a text comes from such a file, and not from tests, examples or manuals.
  /// - Parameter path: Path as it was given; nil for a text that has none.
  static func matches(_ path: String?) -> Bool {
    guard let path else { return false }
    let parts = Array(path.utf8).asciiLowercased.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    guard let last = parts.last else { return false }
    let name = String(decoding: last, as: UTF8.self)
    guard names.contains(name) || name.hasPrefix(".env.") || endings.contains(where: name.hasSuffix),
      !name.hasSuffix(".dist")
    else { return false }
    let own = words(last)
    if own.contains(where: examples.contains) || manuals.contains(own.last ?? "") { return false }
    // `tests/`, `test-data/`, `integration_tests/`, and not `my-test-shop/`.
    return !parts.dropLast().contains { folder in
      let words = words(folder)
      return [words.first, words.last].contains { $0.map(examples.contains) ?? false }
    }
  }

  private static func words(_ part: ArraySlice<UInt8>) -> [String] {
    part.split { !$0.isASCIILetter && !$0.isASCIIDigit }.map { String(decoding: $0, as: UTF8.self) }
  }
}
