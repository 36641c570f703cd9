import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Encoded text that arrives in pieces.
@Suite("Layers in streams") struct LayerStreamTests {
  private let masker = SecretMasker.patternsOnly(detector: .fewRules)

  private func run(_ text: [UInt8], at cuts: [Int], window: Int) -> [UInt8] {
    let stream = MaskStream(masker, windowSize: window)
    var output: [UInt8] = []
    var start = 0
    for end in cuts.sorted() + [text.count] {
      output += stream.append(text[start..<end])
      start = end
    }
    return output + stream.finish()
  }

  private func text(_ seed: UInt64, least: Int) -> [UInt8] {
    var sample = SampleText(seed: seed)
    var text = ""
    while text.utf8.count < least {
      let inner = "user = ada\ntoken = \(sample.token())\nlines = \(sample.prose(lines: 2))"
      let index = Int.random(in: 0..<LayerSearchTests.encoders.count, using: &sample.random)
      text += sample.prose(lines: 3) + "key: " + LayerSearchTests.encoders[index].1(inner)
      text += ["\n", " \n", "\n\n", "\r\n"].randomElement(using: &sample.random) ?? ""
    }
    return Array(text.utf8)
  }

  @Test(arguments: UInt64(1)...4) func everyCut(seed: UInt64) {
    let text = Array(text(seed, least: 600).prefix(1_400))
    let whole = masker.mask(text).bytes
    #expect(whole != text)
    for window in [1, 64, text.count] {
      let wrong = stride(from: 0, through: text.count, by: 7).filter {
        run(text, at: [$0], window: window) != whole
      }
      #expect(wrong.isEmpty, "\(window)")
    }
  }

  /// Longer than windows with their lookahead, so that they really move on.
  @Test(arguments: UInt64(1)...6) func randomCuts(seed: UInt64) {
    let text = text(seed, least: 260_000)
    let whole = masker.mask(text).bytes
    var sample = SampleText(seed: seed)
    for window in [1 << 10, 10_007, 1 << 16] {
      let cuts = (0..<20).map { _ in Int.random(in: 0...text.count, using: &sample.random) }
      #expect(run(text, at: cuts, window: window) == whole, "\(window)")
    }
  }
}
