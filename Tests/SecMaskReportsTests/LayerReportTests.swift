import SecMask
import SecMaskReports
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Reports say in which layers a finding stands, and which commit added it.
@Suite("reports on layers and commits") struct LayerReportTests {
  private let record: FindingRecord
  private let sample = ReportSample()

  init() throws {
    var sample = SampleText(seed: 9)
    let inner = "user = ada\ntoken = \(sample.token())\n"
    let text = Array(Base64.encode(Base64.encode(inner.utf8).utf8).utf8)
    let finding = try #require(SecretMasker.patternsOnly(detector: .fewRules).findings(in: text).first)
    let commit = FindingCommit(
      id: String(repeating: "ab", count: 20), author: "=Ada\n", email: "a@b", date: "2026-03-01T12:00:00Z")
    record = FindingRecord(
      path: Array("a".utf8), finding: finding.moved(to: finding.range, linesDown: 2, commit: commit),
      secret: [], excerpt: MaskedExcerpt())
  }

  private func report(_ format: ScanFormat) throws -> String { try sample.report(format, on: [record]) }

  @Test func inText() throws {
    let text = try report(.text)
    #expect(text.hasPrefix("a:3:"))
    #expect(text.contains(" abababababab 2026-03-01 =Ada\\u{a} in base64 > base64"))
  }

  @Test(arguments: [ScanFormat.json, .jsonl, .sarif]) func inObjects(format: ScanFormat) throws {
    let text = try report(format)
    #expect(text.contains(#""layer":"base64 > base64""#) && text.contains(#""commit":"abab"#))
    #expect(text.contains(#""author":"=Ada\n""#) && text.contains(#""date":"2026-03-01T12:00:00Z""#))
  }

  @Test func inGitLab() throws {
    let commit = #""commit":{"author":"=Ada\n <a@b>","date":"2026-03-01T12:00:00Z","sha":"abab"#
    #expect(try report(.gitlab).contains(commit))
    #expect(try sample.report(.gitlab).contains(#""commit":{"sha":"0000000"}"#))
  }

  @Test func inATable() throws {
    let id = String(repeating: "ab", count: 20)
    #expect(try report(.csv).contains(",base64 > base64,\(id),\"'=Ada\\u{a}\",2026-03-01T12:00:00Z,"))
  }

  @Test func commitsForPeople() throws {
    #expect(try report(.junit).contains(" secret added by commit abababababab 2026-03-01 =Ada\\u{a}  "))
    #expect(
      try report(.html).contains("<td>a<br><small>commit abababababab 2026-03-01 =Ada\\u{a}</small></td>"))
    let markdown = try report(.markdown)
    #expect(
      markdown.contains("</code> commit abababababab 2026-03-01 &#61;Ada&#92;u&#123;a&#125; |"), "\(markdown)"
    )
  }
}
