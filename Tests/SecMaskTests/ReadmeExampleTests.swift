import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

/// The example of README.md, word for word, with what surrounds it.
@Suite struct ReadmeExampleTests {
  @Test func libraryExample() {
    var sample = SampleText(seed: 1)
    let password = sample.fill("{alnum:16}")
    let text = "token: \(sample.token())"

    let masker = SecretMasker.patternsOnly(style: .label("SECRET"))
    let safe = masker.mask("psql postgres://shop:\(password)@db.internal/shop").text

    for finding in masker.findings(in: text) {
      print(finding.type, finding.range, finding.confidence)  // UTF-8 byte offsets
    }

    #expect(!safe.contains(password) && safe.contains("[SECRET:"))
    #expect(masker.findings(in: text).contains { $0.type == "github_token" })
  }
}
