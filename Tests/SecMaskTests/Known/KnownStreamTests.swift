import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Known values in text that arrives in pieces.
@Suite("Known secrets in streams") struct KnownStreamTests {
  private func run(_ masker: SecretMasker, _ text: [UInt8], at cuts: [Int], window: Int) -> [UInt8] {
    let stream = MaskStream(masker, windowSize: window)
    var output: [UInt8] = []
    var start = 0
    for end in cuts.sorted() + [text.count] {
      output += stream.append(text[start..<end])
      start = end
    }
    return output + stream.finish()
  }

  /// Values, and text in which they stand in all sorts of forms.
  private func sample(_ seed: UInt64, least: Int) -> (values: [String], text: [UInt8]) {
    var sample = SampleText(seed: seed)
    let values = ["kiwi", "tree \"7\"/x", sample.fill("{alnum:40}"), sample.fill("{alnum:9}'{alnum:9}")]
    var text = ""
    while text.utf8.count < least {
      let value = values.randomElement(using: &sample.random) ?? ""
      let before = sample.fill("{alnum:\(Int.random(in: 0...4, using: &sample.random))}")
      let encoded = Base64.encode((before + value + before).utf8)
      let percent: String = value.replacing(" ", with: "%20").replacing("/", with: "%2F")
      let folded: String = encoded.map { "\($0)\n" }.joined()
      let broken: String = value.prefix(5) + "\n   " + value.dropFirst(5)
      let escaped: String = value.prefix(3) + "\\r\\n" + value.dropFirst(3)
      var forms: [String] = [value, encoded, percent, folded, broken, escaped]
      forms.append(encoded.replacing("=", with: ""))
      forms.append(value.replacing("\"", with: "\\\""))
      forms.append(value.replacing("'", with: "'\\''"))
      text += sample.prose(lines: 2) + (forms.randomElement(using: &sample.random) ?? "")
      text += [" ", "\n", "\r\n", "=\n", "x"].randomElement(using: &sample.random) ?? ""
    }
    return (values, Array(text.utf8))
  }

  @Test(arguments: UInt64(1)...3) func everyCut(seed: UInt64) throws {
    let (values, long) = sample(seed, least: 900)
    let text = Array(long.prefix(1_000))
    let masker = try KnownSecretsTests.masker(values)
    let whole = masker.mask(text).bytes
    #expect(whole != text)
    for window in [1, 64, text.count] {
      let wrong = stride(from: 0, through: text.count, by: 5).filter {
        run(masker, text, at: [$0], window: window) != whole
      }
      #expect(wrong.isEmpty, "\(window)")
    }
  }

  /// Longer than windows with their lookahead, so that they really move on.
  @Test(arguments: UInt64(1)...3) func randomCuts(seed: UInt64) throws {
    let (values, text) = sample(seed, least: 200_000)
    let masker = try KnownSecretsTests.masker(values)
    let whole = masker.mask(text).bytes
    var random = SampleText(seed: seed)
    for window in [1 << 10, 10_007, 1 << 16] {
      let cuts = (0..<20).map { _ in Int.random(in: 0...text.count, using: &random.random) }
      #expect(run(masker, text, at: cuts, window: window) == whole, "\(window)")
    }
    let output = String(decoding: whole, as: UTF8.self)
    #expect(values.dropFirst(2).allSatisfy { !output.contains($0) })
  }

  /// One long run in which a value begins at every place: linear, and one finding.
  @Test func aValueThatOverlapsItself() throws {
    let masker = try KnownSecretsTests.masker([String(repeating: "a", count: 64)])
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
    #expect(run(masker, text, at: [7, 100_000], window: 1 << 14).elementsEqual("[SECRET]".utf8))
  }
}
