import SecMask
import SecMaskJSONLines
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct AllowPathLineTests {
  private func masker(_ glob: String) throws -> SecretMasker {
    var policy = Policy()
    policy.allowedPaths = [try AllowPath(glob)]
    return SecretMasker.patternsOnly(detector: .fewRules, policy: policy)
  }

  @Test func jsonLinesOfAllowedFilesStay() throws {
    var sample = SampleText(seed: 3)
    let text = Array("{\"a\": \"\(sample.token())\"}\nno JSON \(sample.token())\n".utf8)
    let lines = JSONLinesMasker(
      try masker("*.jsonl"), .init(keepsInvalid: true), path: "x.jsonl"
    ) { _ in }
    #expect(lines.append(text) + lines.finish() == text)
    #expect(lines.tally.counts.isEmpty && lines.tally.allowed == 2)
  }
}
