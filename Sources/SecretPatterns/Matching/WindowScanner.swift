/// Scans a text of any length in windows, in bounded memory, with the findings that one scan of the
/// whole would have.
///
/// A match belongs to the window in which it begins. A window is scanned only up to `lookahead` bytes
/// before its end, unless the text ends there, so every match sees all that it may take in; and
/// `context` bytes before it are kept for lookbehinds. Matches longer than `Rule.longestReach` bytes
/// are cut there.
///
/// One object per thread; it can be used for one text after another.
package final class WindowScanner {
  /// A part of the text, and what begins in it.
  package struct Window {
    /// The bytes at hand: context, settled part, lookahead.
    package let text: UnsafeBufferPointer<UInt8>
    /// Offset in the whole text of the first byte at hand.
    package let origin: Int
    /// Offsets, relative to `origin`, for which all findings are known once this window is handled.
    package let settled: Range<Int>
    /// Findings that begin in the settled part, sorted, relative to `origin`. They may end after it.
    package let findings: [Finding]
  }

  private static let context = 4_096
  private static let lookahead = Rule.longestReach + Rule.longestLead

  private let state: ScanState
  private let windowSize: Int
  private let buffer: ByteBuffer
  private var origin = 0
  private var next = 0  // first offset in the buffer that is not settled
  private var path: String?

  /// - Parameter windowSize: Bytes scanned at a time; memory use is about that plus 70 kB.
  package init(detector: SecretsDetector, windowSize: Int = 1 << 20) {
    state = ScanState(detector.ruleSet)
    self.windowSize = max(1, windowSize)
    buffer = ByteBuffer(capacity: self.windowSize + Self.lookahead + Self.context)
    begin(path: nil)
  }

  /// Pattern attempts given up at a limit so far.
  package var abandonedAttempts: Int { state.memory.abandoned }

  /// Ids of the rules that took too long in a text and were stopped there.
  package private(set) var stoppedRules: Set<String> = []

  /// Forgets the text so far and begins another.
  package func begin(path: String?) {
    buffer.removeAll()
    origin = 0
    next = 0
    self.path = path
    state.reset()
  }

  /// How many more bytes make a window worth scanning.
  package var wanted: Int {
    max(1, next + windowSize + Self.lookahead - buffer.count)
  }

  /// Lets `fill` write up to `count` bytes at the end of the text; it returns how many it wrote.
  package func read(
    _ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> Int {
    try buffer.append(room: count, fill)
  }

  /// Adds bytes at the end of the text.
  package func append(_ bytes: some Sequence<UInt8>) { buffer.append(bytes) }

  /// Scans what can be scanned. Calls `body` once for each window; with `final`, the text ends here.
  package func drain(final: Bool, _ body: (Window) throws -> Void) rethrows {
    while true {
      let available = final ? buffer.count : buffer.count - Self.lookahead
      let enough = final ? next < available || origin + buffer.count == 0 : available - next >= windowSize
      guard enough else { return }
      // The rest of the text at once if it is little more than a window.
      let end = available - next <= windowSize * 2 ? available : next + windowSize
      try settle(upTo: end, body)
      if end == 0 { return }
    }
  }

  /// The bytes at hand; valid until the scanner changes.
  var bytesAtHand: UnsafeBufferPointer<UInt8> { buffer.bytes }

  /// First offset, in the bytes at hand, that is not settled.
  var unsettled: Int { next }

  /// Scans from the first unsettled offset up to `end`.
  func settle(upTo end: Int, _ body: (Window) throws -> Void) rethrows {
    let settled = next..<end
    Scanner(state: state, text: buffer.bytes, path: path, range: settled).run()
    try body(
      Window(
        text: buffer.bytes, origin: origin, settled: settled,
        findings: state.findings.sortedUnique()))
    for index in state.stoppedRules { stoppedRules.insert(state.rules.rules[index].id) }
    next = end
    slide()
  }

  /// Drops the bytes that no later match can look at.
  private func slide() {
    let spare = max(0, next - Self.context)
    buffer.removeFirst(spare)
    origin += spare
    next -= spare
    state.advance(by: spare)
  }
}
