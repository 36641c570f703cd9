import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import Testing

/// The name of a file says what a weak word in it is.
@Suite struct CredentialFileScanTests {
  @Test(arguments: [(".env", 1), (".env.example", 0), ("notes", 0), ("docs.md", 0)])
  func nameDecides(name: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, Array("DB_PASSWORD=changeme\n".utf8))
    let scanner = TextScanner(SecretMasker.patternsOnly(policy: Policy(purpose: .alarming)))
    var found: [SecretFinding] = []
    _ = try scanner.scan(TreeFile(path)) { found.append($0.finding) }
    #expect(found.count == count)
  }
}
