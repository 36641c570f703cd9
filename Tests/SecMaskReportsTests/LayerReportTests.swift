import SecMask
import SecMaskReports
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Reports say in which layers a finding stands.
@Suite("reports on layers") struct LayerReportTests {
  private func report(_ format: ScanFormat) throws -> String {
    var sample = SampleText(seed: 9)
    let inner = "user = ada\ntoken = \(sample.token())\n"
    let text = Array(Base64.encode(Base64.encode(inner.utf8).utf8).utf8)
    let finding = try #require(SecretMasker.patternsOnly(detector: .fewRules).findings(in: text).first)
    var output: [UInt8] = []
    text[finding.range].withUnsafeBufferPointer {
      format.reporter(showsSecrets: false).append(finding, from: "a", secret: $0, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func inText() throws { #expect(try report(.text).hasSuffix(" in base64 > base64\n")) }

  @Test func inJSON() throws { #expect(try report(.jsonl).contains(#","layer":"base64 > base64""#)) }
}
