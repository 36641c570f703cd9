import SecMask
import SecMaskReports
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite("reports") struct ReporterTests {
  /// A report on what is found in a text, written finding by finding.
  private func report(_ format: ScanFormat, on text: String, showsSecrets: Bool = false) throws -> [String] {
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    let reporter = format.reporter(showsSecrets: showsSecrets)
    var pieces: [String] = []
    var writer = ReportWriter(reporter, rules: masker.detector.rules) {
      pieces.append(String(decoding: $0, as: UTF8.self))
    }
    let bytes = Array(text.utf8)
    var summary = ScanSummary()
    for finding in masker.findings(in: bytes) {
      var output = reporter.separator
      bytes[finding.range].withUnsafeBufferPointer {
        reporter.append(finding, from: "a\nb", secret: $0, to: &output)
      }
      summary.findings += 1
      try writer.write(output)
    }
    try writer.end(summary)
    return pieces
  }

  private func sample() -> (text: String, tokens: [String]) {
    var sample = SampleText(seed: 4)
    let tokens = [sample.token(), sample.token()]
    return (tokens.map { "é = \($0)\n" }.joined(), tokens)
  }

  @Test func text() throws {
    let (text, tokens) = sample()
    #expect(try report(.text, on: "") == [])
    let lines = try report(.text, on: text)
    #expect(lines == ["a\\u{a}b:1:5: github_token 0.90\n", "a\\u{a}b:2:5: github_token 0.90\n"])
    let shown = try report(.text, on: text, showsSecrets: true)
    #expect(shown.map { $0.hasSuffix("\"\n") } == [true, true] && shown[1].contains(tokens[1]))
  }

  @Test func oneArray() throws {
    let (text, tokens) = sample()
    #expect(try report(.json, on: "") == ["[]\n"])
    let pieces = try report(.json, on: text)
    #expect(
      pieces.count == 3
        && pieces[0].hasPrefix("[\n" + #"{"path":"a\nb","type":"github_token","start":5,"end":45,"#))
    #expect(pieces[1].hasPrefix(",\n{") && pieces[1].hasSuffix("}") && pieces[2] == "\n]\n")
    #expect(!pieces.joined().contains(tokens[0]))
    #expect(try report(.json, on: text, showsSecrets: true)[0].hasSuffix(#","secret":"\#(tokens[0])"}"#))
  }

  @Test func anObjectALine() throws {
    #expect(try report(.jsonl, on: "") == [])
    let lines = try report(.jsonl, on: sample().text)
    #expect(lines.map { $0.hasPrefix("{") && $0.hasSuffix("}\n") } == [true, true])
  }
}
