import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

/// What counts: allowed values, comments that excuse, presets.
@Suite("Policy")
struct PolicyTests {
  private func found(_ text: String, _ policy: Policy = Policy()) -> Int {
    SecretMasker.patternsOnly(detector: .fewRules, policy: policy).findings(in: text).count
  }

  @Test(arguments: [
    "# secmask:allow", "// gitleaks:allow", "# pragma: allowlist secret", "/* trufflehog:ignore */",
    "# ggignore",
    "# kingfisher:ignore",
  ]) func commentsExcuseTheirLine(marker: String) {
    var sample = SampleText(seed: 1)
    let (first, second) = (sample.token(), sample.token())
    #expect(found("a = \(first) \(marker)\nb = \(second)\n") == 1)
    #expect(found("\(marker) a = \(first)\n") == 0)
    #expect(found("\(marker)\na = \(first)\n") == 1)
    var deaf = Policy()
    deaf.honoursMarkers = false
    #expect(found("a = \(first) \(marker)\n", deaf) == 1)
    #expect(found("a = \(first) \(marker)\n", Policy(.logs)) == 1)
  }

  @Test func aCommentForTheNextLine() {
    var sample = SampleText(seed: 2)
    let line = "a = \(sample.token())\n"
    #expect(found("# pragma: allowlist nextline secret\n" + line + "b = \(sample.token())\n") == 1)
    #expect(found("# pragma: allowlist nextline secret\n\n" + line) == 1)
  }

  @Test func farAwayOnALongLineACommentIsNotSeen() {
    var sample = SampleText(seed: 3)
    let line = "a = \(sample.token()) "
    #expect(found(line + String(repeating: " ", count: 2_000) + "secmask:allow") == 0)
    #expect(found(line + String(repeating: " ", count: 3_000) + "secmask:allow") == 1)
  }

  @Test func allowedValues() throws {
    var sample = SampleText(seed: 4)
    let token = sample.token()
    #expect(found(token) == 1)
    #expect(found(token, Policy(allowedValues: [token])) == 0)
    #expect(found(token, Policy(ignoredTypes: ["github_token"])) == 0)
    var policy = Policy()
    policy.allowedPatterns = [try AllowPattern("^" + token.prefix(8))]
    #expect(found(token, policy) == 0)
    policy.allowedPatterns = [try AllowPattern("^nothing$")]
    #expect(found(token, policy) == 1)
    let error = #expect(throws: MaskerError.self) { try AllowPattern("(") }
    #expect(error.map { "\($0)".contains("missing closing parenthesis") } == true)
  }

  @Test func aHostilePatternDoesNotHang() throws {
    let value = String(repeating: "a", count: 5_000) + "!"
    let text = "password = \(value)\n"
    var policy = Policy()
    policy.allowedPatterns = [try AllowPattern("^(a+)+$")]
    #expect(found(text, policy) <= 1)
  }

  @Test func presetsOrder() {
    let scores = [Preset.audit, .preCommit, .default, .logs].map { Policy($0).threshold }
    #expect(scores == scores.sorted() && Set(scores).count == 4)
  }

  @Test func settingsOutOfRange() {
    var configuration = SecretMasker.Configuration()
    configuration.policy.threshold = 1.5
    #expect(throws: MaskerError.setting(name: "threshold", expected: "between 0 and 1")) {
      try SecretMasker(configuration: configuration)
    }
    configuration.policy.threshold = 0.5
    configuration.weights = "/nonexistent"
    let error = #expect(throws: MaskerError.self) { try SecretMasker(configuration: configuration) }
    #expect(error.map { "\($0)".contains("/nonexistent") } == true)
  }
}
