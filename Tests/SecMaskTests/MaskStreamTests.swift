import SecMask
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct MaskStreamTests {
  private func run(_ masker: SecretMasker, _ pieces: [ArraySlice<UInt8>], window: Int) -> [UInt8] {
    let stream = MaskStream(masker, windowSize: window)
    return pieces.reduce(into: []) { $0 += stream.append($1) } + stream.finish()
  }

  private static func text() -> [UInt8] {
    var sample = SampleText(seed: 7)
    var text = Array("é a = \(sample.token())\r\n".utf8) + [0xFF, 0x00, 0xC3]
    text += Array("\(sample.token())x,\(sample.token())\n".utf8)
    text += Array("postgres://admin:\(sample.fill("{alnum:14}"))@db.internal:5432/shop".utf8)
    return text
  }

  @Test func everyCutAndManyWindows() {
    let text = Self.text()
    let masker = SecretMasker.patternsOnly(detector: .fewRules, style: .label("SECRET"))
    let whole = masker.mask(text).bytes
    #expect(whole != text)
    for window in [1, 2, 17, text.count - 1, text.count] {
      let wrong = (0...text.count).filter { cut in
        run(masker, [text[..<cut], text[cut...]], window: window) != whole
      }
      #expect(wrong.isEmpty, "window \(window)")
      #expect(run(masker, text.indices.map { text[$0...$0] }, window: window) == whole, "\(window)")
    }
  }

  @Test(arguments: [1, 777, 4_096, 65_536, 300_000]) func secretsAcrossWindows(window: Int) {
    // Longer than a window with its lookahead, so that windows really move on.
    var sample = SampleText(seed: UInt64(window))
    var text: [UInt8] = []
    var secrets: [String] = []
    while text.count < 200_000 {
      text += sample.prose(lines: 3).utf8
      let secret = sample.token()
      secrets.append(secret)
      text += "key: \(secret)\n".utf8
    }
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    let masked = run(masker, [text[...]], window: window)
    #expect(masked == masker.mask(text).bytes)
    let output = String(decoding: masked, as: UTF8.self)
    #expect(secrets.allSatisfy { !output.contains($0) })
    #expect(output.split(separator: "[SECRET]", omittingEmptySubsequences: false).count == secrets.count + 1)
  }

  @Test(arguments: UInt64(1)...20) func noiseComesOutUnchanged(seed: UInt64) {
    var sample = SampleText(seed: seed)
    var text = sample.noise(3_000)
    let token = Array(sample.token().utf8)
    text += Array("\r\n".utf8) + token + Array("\r\n".utf8)
    text += sample.noise(500).filter { $0 != 0x0A }  // no line feed at the end
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    let findings = masker.findings(in: text)
    #expect(!findings.isEmpty)
    var expected: [UInt8] = []
    var copied = 0
    for span in findings {
      expected += text[copied..<span.range.lowerBound] + Array("[SECRET]".utf8)
      copied = span.range.upperBound
    }
    expected += text[copied...]
    #expect(masker.mask(text).bytes == expected)
    #expect(run(masker, [text[..<1_500], text[1_500...]], window: 1_000) == expected)
  }

  @Test func emptyTextGivesNothing() {
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    #expect(run(masker, [], window: 10).isEmpty)
    #expect(run(masker, [[], []], window: 10).isEmpty)
  }

  @Test func countsByType() {
    var sample = SampleText(seed: 3)
    let stream = MaskStream(SecretMasker.patternsOnly(detector: .fewRules))
    _ = stream.append("\(sample.token()) \(sample.token())".utf8)
    _ = stream.finish()
    #expect(stream.counts == ["github_token": 2])
  }
}
