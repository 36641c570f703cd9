import SecMask
import SecretPatterns
import Testing

/// One secret, one finding: a generic rule yields to a precise one.
@Suite struct RepeatTests {
  private func text() -> String {
    var random = SampleRandom(seed: 21)
    return "API_TOKEN = \"\(SampleTemplate.fill("glpat-{alnum:20}", using: &random))\"\n"
  }

  @Test func preciseRuleWins() {
    #expect(SecretMasker.patternsOnly().findings(in: text()).map(\.type) == ["gitlab_token"])
  }

  @Test func everythingKeepsBoth() {
    let types = Set(SecretMasker.patternsOnly(policy: .everything).findings(in: text()).map(\.type))
    #expect(types.isSuperset(of: ["gitlab_token", "token"]))
    let all = SecretMasker.patternsOnly(policy: .everything).findings(in: text())
    #expect(SecretsDetector.shared.scan(text()).count == all.count)
  }

  @Test func streamAndWholeAgree() {
    let masker = SecretMasker.patternsOnly(style: .label("SECRET"))
    let stream = MaskStream(masker, windowSize: 16)
    let bytes = Array(text().utf8)
    let pieces = stream.append(bytes) + stream.finish()
    #expect(pieces == masker.mask(bytes).bytes)
    #expect(String(decoding: pieces, as: UTF8.self).contains("[SECRET:gitlab_token]"))
  }
}
