import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// When what is found is certain enough to be handed out.
@Suite("Text session")
struct TextSessionTests {
  private let masker = SecretMasker.patternsOnly(
    detector: .fewRules, policy: Policy(purpose: .alarming))

  private func finding(_ range: Range<Int>) -> Candidate {
    Candidate(Finding(type: "github_token", range: range, confidence: 0.9))
  }

  private func settle(_ detector: TextSession) -> (ranges: [Range<Int>], upTo: Int) {
    var ranges: [Range<Int>] = []
    var end = 0
    detector.settle {
      ranges += $0.findings.map(\.range)
      end = $0.range.upperBound
    }
    return (ranges, end)
  }

  @Test func whatMayGrowWaits() {
    let detector = TextSession(masker)
    _ = detector.add([UInt8](repeating: 0x61, count: 50), [finding(10..<70)], ends: false)
    #expect(settle(detector).ranges.isEmpty)
    _ = detector.add([UInt8](repeating: 0x61, count: 50), [finding(60..<90)], ends: false)
    // The line goes on: a comment on it may still excuse the finding.
    #expect(settle(detector).ranges.isEmpty)
    _ = detector.add([0x0A], [], ends: false)
    let found = settle(detector)
    #expect(found.ranges == [10..<90] && found.upTo == 101)
  }

  @Test func aChainThatDoesNotEndIsCut() {
    let detector = TextSession(masker, longestCluster: 20)
    var ranges: [Range<Int>] = []
    for part in 0..<11 {
      let start = part * 10
      _ = detector.add(
        [UInt8](repeating: 0x61, count: 10), part == 10 ? [] : [finding(start + 5..<start + 17)],
        ends: part == 10)
      ranges += settle(detector).ranges
    }
    #expect(ranges.count > 2 && ranges.first?.lowerBound == 5 && ranges.last?.upperBound == 107)
    for (one, next) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound == next.lowerBound) }
  }

  @Test func aPauseHandsOutWhatIsThere() {
    let detector = TextSession(masker)
    _ = detector.add(Array("abcdefghij".utf8), [finding(2..<6)], ends: true)
    #expect(settle(detector).ranges == [2..<6])
    _ = detector.add(Array("klmnop".utf8), [finding(11..<14)], ends: true)
    let found = settle(detector)
    #expect(found.ranges == [11..<14] && found.upTo == 16)
  }
}
