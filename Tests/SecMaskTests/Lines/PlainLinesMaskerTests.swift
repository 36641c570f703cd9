import SecMaskTensor
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Lines as texts of their own: what comes out is what masking each by itself gives.
@Suite("Lines of their own") struct PlainLinesMaskerTests {
  private func run(
    _ masker: SecretMasker, _ text: [UInt8], pieces: [Int] = [], longest: Int = 1 << 20,
    isAllowed: Bool? = nil
  ) -> (output: [UInt8], lines: PlainLinesMasker) {
    let lines = PlainLinesMasker(masker, isAllowed: isAllowed, longest: longest)
    var output: [UInt8] = []
    var start = 0
    for end in pieces.sorted() + [text.count] {
      output += lines.append(text[start..<end])
      start = end
    }
    return (output + lines.finish(), lines)
  }

  /// Each line by itself.
  private func apart(_ masker: SecretMasker, _ text: [UInt8]) -> (output: [UInt8], secrets: Int) {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { masker.mask(Array($0)) }
    return (
      Array(lines.map(\.bytes).joined(separator: [0x0A])), lines.reduce(0) { $0 + $1.findings.count }
    )
  }

  /// Lines with odd bytes, empty ones, a long one at times, and perhaps without a line feed at the end.
  private func text(_ sample: inout SampleText) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &sample.random) {
      switch Int.random(in: 0..<5, using: &sample.random) {
      case 0: text += [[0x0A], [0x0D, 0x0A], [0x0A, 0x0A, 0x0D]].randomElement(using: &sample.random) ?? []
      case 1: text += sample.noise(60)
      case 2:
        text += sample.noise(300).filter { $0 != 0x0A } + " t = \(sample.token()) ".utf8
        text += sample.noise(300).filter { $0 != 0x0A } + [0x0A]
      default: text += TestExpert.text(&sample, lines: 4)
      }
    }
    return Bool.random(using: &sample.random) ? text : text.dropLast()
  }

  @Test(arguments: UInt64(1)...60) func sameAsEachAlone(seed: UInt64) throws {
    let expert = try TestExpert(seed: UInt32(seed))
    defer { expert.remove() }
    var sample = SampleText(seed: seed)
    let masker = try expert.masker(
      threshold: Double(seed % 8) / 10 + 0.1, everything: seed % 2 == 0, threads: Int(seed % 4) + 1,
      mode: seed % 3 == 0 ? .latency : .throughput)
    for _ in 0..<5 {
      let text = text(&sample)
      let (expected, secrets) = apart(masker, text)
      let cuts = (0..<Int.random(in: 0...9, using: &sample.random)).map { _ in
        Int.random(in: 0...text.count, using: &sample.random)
      }
      for longest in [1, 2, 100, 1 << 20] {
        let (output, lines) = run(masker, text, pieces: cuts, longest: longest)
        #expect(output == expected, "lines of at most \(longest) bytes")
        #expect(lines.tally.counts.reduce(0) { $0 + $1.value } == secrets)
        let feeds = text.count { $0 == 0x0A }
        #expect(lines.lineCount == feeds + (text.isEmpty || text.last == 0x0A ? 0 : 1))
        #expect(lines.tally.scalars == text.count { $0 & 0xC0 != 0x80 })
      }
    }
  }

  @Test(.enabled(if: TestExpert.sumsAreTheSameInAnyBatch))
  func manyThreadsKeepTheOrder() throws {
    let expert = try TestExpert()
    defer { expert.remove() }
    var sample = SampleText(seed: 3)
    let text = TestExpert.text(&sample, lines: 9_000)
    let alone = try expert.masker(threads: 1, mode: .throughput)
    let together = try expert.masker(threads: 5, mode: .throughput)
    #expect(text.count > 2 * together.batchBytes / 5 && together.batchBytes == 5 * alone.batchBytes)
    let output = run(together, text).output
    #expect(output == run(alone, text).output)
    #expect(output == apart(alone, text).output)
    let lines = text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(together.mask(contentsOf: lines) == lines.map { alone.mask($0) })
  }

  @Test func rulesAlone() {
    var sample = SampleText(seed: 4)
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    let text = Array((0..<20_000).map { "\($0) \(sample.token())\r\n" }.joined().utf8)
    let (output, lines) = run(masker, text)
    #expect(output == Array((0..<20_000).map { "\($0) [SECRET]\r\n" }.joined().utf8))
    #expect(lines.tally.counts == ["github_token": 20_000] && lines.lineCount == 20_000)
  }

  @Test func aKeyBlockIsNotSeenAsOne() {
    var sample = SampleText(seed: 5)
    let kind = "RSA " + "PRIVATE KEY"
    let block = "-----BEGIN \(kind)-----\n\(sample.fill("{base64:64}"))\n-----END \(kind)-----\n"
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    #expect(masker.mask(block).text == "[SECRET]\n")
    #expect(run(masker, Array(block.utf8)).output.count { $0 == 0x0A } == 3)
  }

  @Test(arguments: [10, 1 << 20]) func whatIsAllowedStays(longest: Int) {
    var sample = SampleText(seed: 6)
    let text = Array("a = \(sample.token())\nb = \(sample.token()), \(sample.token())".utf8)
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    let (output, lines) = run(masker, text, longest: longest, isAllowed: true)
    #expect(output == text && lines.tally.counts.isEmpty && lines.tally.allowed == 3)
  }
}
