import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// A found secret is hidden wherever it stands again.
@Suite("Repeated secrets")
struct RepeatedSecretsTests {
  private let masker = SecretMasker.patternsOnly()

  @Test func beforeAndAfter() {
    var sample = SampleText(seed: 1)
    let (secret, other) = (sample.fill("{alnum:9}{digit:1}#{alnum:4}"), sample.fill("{alpha:9}{digit:2}"))
    let text = "tried \(secret), then\nDB_PASSWORD=\(secret)\nlog: \(secret)! x\(secret)y \(other)\n"
    #expect(
      masker.mask(text).text
        == "tried [SECRET], then\nDB_PASSWORD=[SECRET]\nlog: [SECRET]! x\(secret)y \(other)\n")
    // Alarms are given once a place that a rule knows.
    let scanning = SecretMasker.patternsOnly(policy: Policy(purpose: .alarming))
    #expect(scanning.findings(in: text).count == 1)
  }

  @Test func wordsStandForThemselves() {
    for word in ["postgres", "administrator", "letmein"] {
      let text = "password=\(word)\nuser \(word) on \(word).internal\n"
      #expect(masker.mask(text).text == "password=[SECRET]\nuser \(word) on \(word).internal\n")
    }
  }

  @Test(arguments: UInt64(1)...12) func theCutsMakeNoDifference(seed: UInt64) {
    var sample = SampleText(seed: seed)
    var text: [UInt8] = []
    var secrets = (0..<6).map { _ in sample.fill("{alnum:10}{digit:2}") }
    while text.count < 260_000 {
      text += sample.prose(lines: Int.random(in: 1...200, using: &sample.random)).utf8
      let secret = secrets.randomElement(using: &sample.random) ?? ""
      text += (Bool.random(using: &sample.random) ? "API_TOKEN=\(secret)\n" : "seen \(secret) there\n").utf8
      if Int.random(in: 0..<9, using: &sample.random) == 0 {
        secrets.append(sample.fill("{alnum:12}{digit:2}"))
      }
    }
    let whole = masker.mask(text).bytes
    for _ in 0..<4 {
      let stream = MaskStream(masker, windowSize: Int.random(in: 1_000...300_000, using: &sample.random))
      var output: [UInt8] = []
      var start = 0
      while start < text.count {
        let end = min(text.count, start + Int.random(in: 1...90_000, using: &sample.random))
        output += stream.append(text[start..<end])
        start = end
      }
      #expect(output + stream.finish() == whole)
    }
    #expect(masker.mask(whole).bytes == whole)
  }

  /// A repeat that goes on behind the end of a block is hidden as one.
  @Test func acrossTheEndOfABlock() {
    var sample = SampleText(seed: 3)
    let secret = sample.fill("{alnum:40}{digit:2}")
    for shift in [0, 1, 20, 41, 42, 43] {
      let head = "API_TOKEN=\(secret)\n"
      let filler = String(repeating: ".", count: RepeatedSecrets.block - head.utf8.count - shift - 1)
      let text = head + filler + " \(secret) API_TOKEN=\(secret)\n"
      let masked = masker.mask(text)
      #expect(!masked.text.contains(secret) && masked.findings.count == 3, "\(shift)")
    }
  }
}
