import Testing

@testable import SecretPatterns

/// Scanning in windows finds what one scan of the whole finds.
@Suite struct WindowScannerTests {
  /// A text with secrets of every rule in it, long enough for many windows.
  private func sampleText(seed: UInt64, filler: Int) -> [UInt8] {
    var random = SampleRandom(seed: seed)
    var text = ""
    while text.utf8.count < 200_000 {
      guard let samples = Rule.builtIn.randomElement(using: &random)?.samples,
        let placed = samples.hit.placed(using: &random).first
      else { continue }
      text += placed.text.text
      for _ in 0..<Int.random(in: 0...filler, using: &random) {
        text += SampleTemplate.fill("{lower:1-9} {lower:1-9} {lower:1-9}.\n", using: &random)
      }
    }
    return Array(text.utf8)
  }

  private func windowed(_ text: [UInt8], window: Int, piece: Int) -> [Finding] {
    let scanner = WindowScanner(detector: .shared, windowSize: window)
    scanner.begin(path: nil)
    var findings: [Finding] = []
    func take(_ part: WindowScanner.Window) {
      findings += part.findings.map {
        Finding(
          type: $0.type,
          range: $0.range.lowerBound + part.origin..<$0.range.upperBound + part.origin,
          confidence: $0.confidence,
          match: $0.match.lowerBound + part.origin..<$0.match.upperBound + part.origin, traits: $0.traits,
          verdict: $0.verdict)
      }
    }
    var start = 0
    while start < text.count {
      let end = min(text.count, start + piece)
      scanner.append(text[start..<end])
      scanner.drain(final: false, take)
      start = end
    }
    scanner.drain(final: true, take)
    return findings.sortedUnique()
  }

  @Test(arguments: [1_000, 4_096, 30_000, 1 << 20])
  func sameFindingsForAnyWindow(window: Int) {
    let text = sampleText(seed: 7, filler: 60)
    #expect(text.count > 150_000)
    let whole = SecretsDetector.shared.scan(text)
    #expect(whole.count > 50)
    for piece in [777, 65_536] {
      let parts = windowed(text, window: window, piece: piece)
      #expect(parts == whole)
    }
  }

  @Test func emptyTextAndSingleBytes() {
    #expect(windowed([], window: 10, piece: 1).isEmpty)
    #expect(windowed([65], window: 10, piece: 1).isEmpty)
  }

  @Test func anObjectServesOneTextAfterAnother() {
    var random = SampleRandom(seed: 3)
    let secret = SampleTemplate.fill("hf_{alpha:34}x", using: &random)
    let scanner = WindowScanner(detector: .shared, windowSize: 1_000)
    for _ in 0..<3 {
      scanner.begin(path: nil)
      scanner.append(Array("password = \(secret)Q9!\n".utf8))
      var count = 0
      scanner.drain(final: true) { count += $0.findings.count }
      #expect(count > 0)
    }
  }
}
