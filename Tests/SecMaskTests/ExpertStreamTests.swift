import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Rules and expert together, in a stream: the pieces in which a text comes make no difference.
@Suite("Streams with an expert")
struct ExpertStreamTests {
  private func run(_ masker: SecretMasker, _ pieces: [ArraySlice<UInt8>], window: Int) -> [UInt8] {
    let stream = MaskStream(masker, windowSize: window)
    return pieces.reduce(into: []) { $0 += stream.append($1) } + stream.finish()
  }

  @Test(arguments: UInt64(1)...30) func everyCut(seed: UInt64) throws {
    let expert = try TestExpert(seed: UInt32(seed))
    defer { expert.remove() }
    var sample = SampleText(seed: seed)
    let text = TestExpert.text(&sample, lines: 5)
    let masker = try expert.masker(threshold: Double(seed % 8) / 10 + 0.1, everything: seed % 2 == 0)
    let whole = masker.mask(text).bytes
    for window in [1, 33, 4_000] {
      let wrong = (0...text.count).filter {
        run(masker, [text[..<$0], text[$0...]], window: window) != whole
      }
      #expect(wrong.isEmpty, "window \(window)")
    }
  }

  @Test(arguments: UInt64(1)...200) func manyCuts(seed: UInt64) throws {
    let expert = try TestExpert(seed: UInt32(seed))
    defer { expert.remove() }
    var sample = SampleText(seed: 1_000 + seed)
    let text = TestExpert.text(&sample, lines: Int.random(in: 0...60, using: &sample.random))
    let masker = try expert.masker(threshold: Double(seed % 8) / 10 + 0.1, everything: seed % 3 != 0)
    let cuts = (0..<Int.random(in: 0...30, using: &sample.random)).map { _ in
      Int.random(in: 0...text.count, using: &sample.random)
    }
    let places = [0] + cuts.sorted() + [text.count]
    let pieces = zip(places, places.dropFirst()).map { text[$0..<$1] }
    let window = Int.random(in: 1...3_000, using: &sample.random)
    #expect(run(masker, pieces, window: window) == masker.mask(text).bytes)
  }

  @Test func longTextsMoveOn() throws {
    let expert = try TestExpert()
    defer { expert.remove() }
    var sample = SampleText(seed: 5)
    // Longer than a window with its lookahead, so that bytes are forgotten.
    var text: [UInt8] = []
    while text.count < 300_000 { text += TestExpert.text(&sample, lines: 50) + sample.prose(lines: 40).utf8 }
    // What replaces a secret is as long as it, so that output can be compared with input.
    let masker = try expert.masker(style: .custom { String(repeating: "x", count: $1.count) })
    let whole = masker.mask(text).bytes
    #expect(whole != text)
    #expect(run(masker, [text[...]], window: 4_096) == whole)
    let stream = MaskStream(masker, windowSize: 8_192)
    var output: [UInt8] = []
    var longest = 0
    for start in stride(from: 0, to: text.count, by: 1_000) {
      output += stream.append(text[start..<min(start + 1_000, text.count)])
      longest = max(longest, start - output.count)
    }
    #expect(output + stream.finish() == whole)
    #expect(longest < 180_000, "output lags by \(longest) bytes")
  }

  @Test(.enabled(if: TestExpert.sumsAreTheSameInAnyBatch))
  func findingsAreTheSameHoweverTheyAreAskedFor() throws {
    let expert = try TestExpert()
    defer { expert.remove() }
    let masker = try expert.masker(threshold: 0.5, everything: true)
    var sample = SampleText(seed: 9)
    let texts = (0..<20).map { String(decoding: TestExpert.text(&sample, lines: $0), as: UTF8.self) }
    let all = masker.mask(contentsOf: texts)
    #expect(all == texts.map { masker.mask($0) })
    #expect(all.contains { $0.findings.contains { $0.source != .pattern } })
    for (text, result) in zip(texts, all) {
      var end = 0
      for finding in result.findings {
        #expect(finding.range.lowerBound >= end && !finding.range.isEmpty)
        end = finding.range.upperBound
      }
      #expect(end <= text.utf8.count)
    }
  }
}
