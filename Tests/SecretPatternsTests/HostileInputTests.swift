import SecretPatterns
import Testing

/// Bounded time on patterns and texts made to be slow.
@Suite struct HostileInputTests {
  @Test func catastrophicPatternGivesUp() throws {
    let rule = Rule(
      id: "evil", summary: "", pattern: "x(a+)+$b", keywords: ["x"], reach: 1_024, confidence: 0.5)
    let detector = try SecretsDetector(rules: [rule])
    let text =
      [UInt8](repeating: UInt8(ascii: "x"), count: 20) + [UInt8](repeating: UInt8(ascii: "a"), count: 5_000)
    #expect(detector.scan(text).isEmpty)
  }

  @Test(arguments: [
    "eyJ", "-----BEGIN ", "password=", "AAAAB", "sk-", "token:\"", "postgres://a:", "Basic ", "kty",
  ])
  func repeatedKeywordsStayLinear(keyword: String) {
    // A quadratic rule would need minutes for a megabyte of these.
    let unit = Array(keyword.utf8)
    var text: [UInt8] = []
    while text.count < 1 << 20 { text += unit }
    _ = SecretsDetector.shared.scan(text)
  }

  @Test func longRunsStayLinear() {
    for byte in Array("aA0 =\"\n.-_/+\u{0}".utf8) {
      _ = SecretsDetector.shared.scan([UInt8](repeating: byte, count: 1 << 20))
    }
  }

  @Test func invalidUTF8AndNulls() {
    var random = SampleRandom(seed: 5)
    let noise = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    _ = SecretsDetector.shared.scan(noise)
    let secret = SampleTemplate.fill("ghp_{alnum:36}", using: &random)
    let text = [0xFF, 0x00, 0xC3] + Array(secret.utf8) + [0xC3, 0x28, 0x00]
    #expect(SecretsDetector.shared.scan(text).contains { $0.range == 3..<43 && $0.type == "github_token" })
  }
}
