import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

@Suite("Encoded runs") struct EncodedRunsTests {
  private func runs(_ text: [UInt8], _ range: Range<Int>? = nil) -> [Range<Int>] {
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { bytes in
      EncodedRuns(bytes, range ?? 0..<bytes.count).forEach { found.append($0) }
    }
    return found
  }

  @Test func findsEveryRunThatIsLongEnough() {
    for length in 20...70 {
      for lead in 0..<34 {
        let text = Array(
          (String(repeating: ".", count: lead) + String(repeating: "QUJD", count: 20).prefix(length) + " .")
            .utf8)
        let expected = length >= EncodedRuns.shortest ? [lead..<lead + length] : []
        #expect(runs(text) == expected, "\(lead) \(length)")
      }
    }
  }

  @Test func linesOfOneWidthAreOneRun() {
    let line = String(repeating: "QUJD", count: 16)
    for separator in ["\n", "\r\n", "\n  ", "\n\t"] {
      let text = Array("x: \([line, line, "QUJDQQ=="].joined(separator: separator))\nend".utf8)
      #expect(runs(text) == [3..<text.count - 4])
    }
    let apart = Array("\(line)\n\n\(line)\n".utf8)
    #expect(runs(apart).count == 2)
  }

  /// Ranges next to each other find what one range finds.
  @Test(arguments: UInt64(1)...50) func partsFindWhatTheWholeFinds(seed: UInt64) {
    var sample = SampleText(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<20 {
      text += sample.prose(lines: 1).utf8
      let plain = Array(sample.fill("{alnum:12-60}").utf8)
      text += (Base64.encode(plain) + sample.fill("{\n| |\n  |}")).utf8
      text += Sample.wrapped(Base64.encode(sample.fill("{alnum:80-300}").utf8), 64, "\n").utf8
    }
    let cut = Int.random(in: 0...text.count, using: &sample.random)
    #expect(runs(text, 0..<cut) + runs(text, cut..<text.count) == runs(text))
  }

  @Test func decodesWithTheSourceOfEachByte() throws {
    for count in 18...40 {
      let plain = Array("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF".utf8.prefix(count))
      let text = Array("<\(Base64.encode(plain))>".utf8)
      let layer = try #require(
        text.withUnsafeBufferPointer { bytes in runs(text).first.flatMap { RunDecoding.layer($0, in: bytes) }
        })
      #expect(layer.bytes == plain)
      for index in plain.indices {
        let source = layer.source(of: index..<index + 1)
        #expect(Base64.decode(text[source])?.contains(plain[index]) == true)
      }
      #expect(layer.source(of: 0..<count) == 1..<text.count - 1)
    }
  }
}
