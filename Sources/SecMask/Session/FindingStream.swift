internal import SecretPatterns

/// Findings of a text that arrives in pieces: rules in windows, experts on what the router picks, united.
///
/// One object per thread; it can be used for one text after another. Findings do not depend on the pieces.
package final class FindingStream {
  private let masker: SecretMasker
  private let scanner: WindowScanner
  private var session: TextSession
  private var path: String?
  private var earlier = Tally()
  /// What experts had to do with all texts so far.
  package private(set) var effort = ExpertEffort()

  /// - Parameter windowSize: Bytes scanned at a time; memory is about twice that plus 150 kB.
  package init(_ masker: SecretMasker, windowSize: Int) {
    self.masker = masker
    scanner = WindowScanner(detector: masker.detector, windowSize: windowSize)
    session = TextSession(masker)
  }

  /// What became of all texts so far.
  package var tally: Tally {
    var tally = earlier
    tally.add(session.tally)
    tally.abandonedAttempts = scanner.abandonedAttempts
    tally.stoppedRules = scanner.stoppedRules
    return tally
  }

  /// Forgets the text so far and begins another.
  /// - Parameters:
  ///   - isAllowed: Whether what is found stays, and is counted; nil to ask the policy.
  ///   - told: Where findings lie that count at all; nil for everywhere.
  package func begin(path: String?, isAllowed: Bool? = nil, told: ToldRanges? = nil) {
    earlier.add(session.tally)
    self.path = path
    scanner.begin(path: path)
    session = TextSession(masker, path: path, isAllowed: isAllowed ?? masker.allows(path: path), told: told)
  }

  /// How many more bytes make a window worth scanning.
  package var wanted: Int { scanner.wanted }

  /// Lets `fill` write up to `count` bytes at the end of the text; it returns how many it wrote.
  package func read(
    _ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> Int { try scanner.read(count, fill) }

  /// Adds bytes at the end of the text.
  package func append(_ bytes: some Sequence<UInt8>) { scanner.append(bytes) }

  /// Hands out what is certain so far; with `final`, the text ends here.
  package func drain(final: Bool, _ body: (TextSession.Settled) throws -> Void) rethrows {
    try scanner.drain(final: final) { window in
      try take(window, ends: final && window.settled.upperBound == window.text.count, body)
    }
  }

  /// Hands out all complete lines without waiting for more; see ``MaskStream/flushLines()``.
  func drainLines(_ body: (TextSession.Settled) throws -> Void) rethrows {
    try scanner.drainLines { window in try take(window, ends: true, body) }
  }

  private func take(
    _ window: WindowScanner.Window, ends: Bool, _ body: (TextSession.Settled) throws -> Void
  ) rethrows {
    let candidates = masker.candidates(
      window.findings, in: window.text, window.settled, origin: window.origin, path: path)
    session.add(window.text[window.settled], candidates, ends: ends)
    masker.reader?.read([session]) { effort.add($0, since: $1) }
    try session.settle(body)
  }
}
