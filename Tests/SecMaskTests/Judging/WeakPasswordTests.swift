import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Weak words in files of nothing but credentials, and in files that only show how one looks.
@Suite("Weak words as passwords") struct WeakPasswordTests {
  private let masker = SecretMasker.patternsOnly(policy: Policy(purpose: .alarming))

  static let texts = [
    ("/srv/app/.env", "DB_PASSWORD=changeme\n"), ("/srv/app/.env.production", "DB_PASSWORD=letmein\n"),
    ("home/ada/.netrc", "machine git.corp.net login ada password changeme\n"),
    ("/home/ada/.pgpass", "db.corp.net:5432:app:root:changeme\n"),
    ("/home/ada/.my.cnf", "[client]\nuser=root\npassword=root\n"),
    ("deploy/prod.env", "DATABASE_URL=postgres://root:root@db.corp.net:5432/app\n"),
    ("k8s/db-secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  password: changeme\n"),
  ]

  @Test(arguments: texts) func alarmInFilesOfCredentials(path: String, text: String) {
    let found = masker.findings(in: text, path: path)
    #expect(found.count == 1 && found.allSatisfy { $0.nature == .secret }, "\(path): \(found)")
  }

  @Test(arguments: texts) func areExamplesElsewhere(path: String, text: String) {
    let name = path.split(separator: "/").last ?? ""
    for other in [
      nil, "notes", "\(path).example", "tests/\(name)", "app/fixtures/\(name)", "docs/\(name)",
      "samples/\(name)",
      "README.md",
    ] {
      #expect(masker.findings(in: text, path: other).isEmpty, "\(other ?? "no path")")
    }
  }

  @Test(arguments: texts) func areHiddenEverywhere(path: String, text: String) {
    let hiding = SecretMasker.patternsOnly()
    for other in [path, "notes", nil] { #expect(!hiding.findings(in: text, path: other).isEmpty) }
  }

  @Test(arguments: [
    "DB_PASSWORD=<your-password>\n", "DB_PASSWORD=${PASSWORD}\n", "DB_PASSWORD=********\n",
    "DB_PASSWORD=your_password_here\n", "DB_PASSWORD=\n", "DB_PASSWORD=placeholder\n",
    "DATABASE_URL=postgres://root:root@localhost:5432/app\n",
    "DATABASE_URL=postgres://root:root@db.example.com:5432/app\n",
    "DATABASE_URL=postgres://root:root@192.0.2.7:5432/app\n", "DB_PASSWORD_FILE=/run/secrets/db\n",
  ]) func staysSilent(text: String) {
    #expect(masker.findings(in: text, path: "/srv/.env").isEmpty)
  }

  @Test(arguments: ["", "/", ".env", "a/.ENV", "C:\\app\\.env"]) func odd(path: String) {
    #expect(CredentialFile.matches(path) == (path.count > 1))
  }

  /// Streams, batches of lines and explanations see the same.
  @Test(arguments: texts) func sameInEveryDriver(path: String, text: String) {
    let bytes = Array(text.utf8)
    let whole = masker.mask(bytes, path: path).bytes
    #expect(whole != bytes)
    for window in [1, 7, bytes.count] {
      let stream = MaskStream(masker, path: path, windowSize: window)
      #expect(bytes.reduce(into: []) { $0 += stream.append([$1]) } + stream.finish() == whole)
    }
    #expect(masker.explain(bytes, path: path).findings == masker.findings(in: bytes, path: path))
    guard text.split(separator: "\n").count == 1 else { return }
    let lines = PlainLinesMasker(masker, path: path)
    #expect(lines.append(bytes) + lines.finish() == whole)
  }
}
