internal import SecretPatterns

/// Findings of a text that arrives in pieces: rules in windows, experts on what the router picks, merged.
///
/// One object per thread; it can be used for one text after another. Findings do not depend on the pieces.
final class FindingStream {
  private let masker: SecretMasker
  private let scanner: WindowScanner
  private var detector: TextDetector

  /// - Parameter windowSize: Bytes scanned at a time; memory is about twice that plus 150 kB.
  init(_ masker: SecretMasker, windowSize: Int) {
    self.masker = masker
    scanner = WindowScanner(detector: masker.detector, windowSize: windowSize)
    detector = TextDetector(masker)
  }

  /// Pattern attempts given up at a time limit so far.
  var abandonedAttempts: Int { scanner.abandonedAttempts }

  /// Forgets the text so far and begins another.
  func begin(path: String?) {
    scanner.begin(path: path)
    detector = TextDetector(masker)
  }

  /// How many more bytes make a window worth scanning.
  var wanted: Int { scanner.wanted }

  /// Lets `fill` write up to `count` bytes at the end of the text; it returns how many it wrote.
  func read(
    _ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> Int { try scanner.read(count, fill) }

  /// Adds bytes at the end of the text.
  func append(_ bytes: some Sequence<UInt8>) { scanner.append(bytes) }

  /// Hands out what is certain so far; with `final`, the text ends here.
  func drain(final: Bool, _ body: (TextDetector.Settled) throws -> Void) rethrows {
    try scanner.drain(final: final) { window in
      try take(window, ends: final && window.settled.upperBound == window.text.count, body)
    }
  }

  /// Hands out all complete lines without waiting for more; see ``MaskStream/flushLines()``.
  func drainLines(_ body: (TextDetector.Settled) throws -> Void) rethrows {
    try scanner.drainLines { window in try take(window, ends: true, body) }
  }

  private func take(
    _ window: WindowScanner.Window, ends: Bool, _ body: (TextDetector.Settled) throws -> Void
  ) rethrows {
    let matches = masker.counted(window.findings, in: window.text).map {
      $0.moved(to: $0.range.lowerBound + window.origin..<$0.range.upperBound + window.origin)
    }
    let segments = detector.add(window.text[window.settled], matches, ends: ends)
    if !segments.isEmpty, let reader = masker.reader { detector.take(reader.read(segments)) }
    try detector.settle(body)
  }
}
