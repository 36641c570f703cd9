import SecretPatterns
import Testing

@Suite struct RedactionTests {
  private func replaced(_ style: RedactionStyle, _ secret: String) -> String {
    String(decoding: style.replacement(type: "kind", secret: Array(secret.utf8)), as: UTF8.self)
  }

  @Test func styles() {
    #expect(replaced(.text("[SECRET]"), "abc") == "[SECRET]")
    #expect(replaced(.label("SECRET"), "abc") == "[SECRET:kind]")
    #expect(replaced(.fill("*"), "äbc€") == "****")
    #expect(replaced(.keep(first: 2, last: 2, fill: "*"), "abcdefghij") == "ab******ij")
    #expect(replaced(.keep(first: 2, last: 1, fill: "•"), "äöüabcdefg€") == "äö••••••••€")
  }

  @Test func keepNeverShowsMoreThanHalf() {
    #expect(replaced(.keep(first: 100, last: 100, fill: "*"), "abcdefghij") == "ab******ij")
    #expect(replaced(.keep(first: 4, last: 4, fill: "*"), "abc") == "***")
    #expect(replaced(.keep(first: -3, last: 0, fill: "*"), "abcdefghij") == "**********")
  }

  @Test func overlappingFindingsLeaveNoFragment() {
    let text = "0123456789"
    let findings = [
      Finding(type: "a", range: 1..<5, confidence: 0.5), Finding(type: "b", range: 3..<8, confidence: 0.9),
      Finding(type: "c", range: 8..<9, confidence: 0.9),
    ]
    #expect(SecretCensor().censor(text, findings) == "0[REDACTED][REDACTED]9")
    #expect(findings.mergedSpans().map(\.type) == ["b", "c"])
  }

  @Test func rangesOutsideTheTextAreIgnored() {
    let finding = Finding(type: "a", range: 2..<50, confidence: 1)
    #expect(SecretCensor().censor("abc", [finding]) == "abc")
  }

  @Test func redactAndHasSecretsAgreeWithScan() {
    var random = SampleRandom(seed: 11)
    let secret = SampleTemplate.fill("glpat-{alnum:20}", using: &random)
    let text = "before \(secret) ghp_\(secret.dropFirst(6))"
    #expect(SecretsDetector.shared.hasSecrets("nothing here") == false)
    for text in [text, "key: \(secret)"] {
      let detector = SecretsDetector.shared
      #expect(detector.hasSecrets(text) == !detector.scan(text).isEmpty)
      #expect(detector.scan(text).isEmpty == (detector.redact(text) == text))
    }
  }

  @Test func findingsHoldNoText() {
    var random = SampleRandom(seed: 12)
    let secret = SampleTemplate.fill("{alnum:40}", using: &random)
    for finding in SecretsDetector.shared.scan("password = \"\(secret)\"") {
      #expect(!"\(finding)".contains(secret))
      #expect(!String(reflecting: finding).contains(secret))
    }
  }
}
