internal import SecretPatterns

/// Masks a text that arrives in pieces, in bounded memory: log streams, files larger than memory.
///
/// The pieces may cut the text anywhere, inside a secret or a character too; the output is the same
/// as that of ``Masker/mask(_:path:)-([UInt8],_)`` on the whole. Output lags behind the input by up to
/// a window and 70 kB. Not thread safe.
public final class MaskStream {
  /// How many secrets of each type have been masked so far.
  public private(set) var counts: [String: Int] = [:]

  private let masker: Masker
  private let scanner: WindowScanner
  private var pending: SecretSpan?  // global offsets; may still grow
  private var pendingBytes: [UInt8] = []  // of the pending span, when its window has gone by
  private var written = 0  // global offset up to which output is complete
  // A chain of overlapping findings longer than this is masked in pieces.
  private static let longestSpan = 1 << 20

  /// - Parameter windowSize: Bytes scanned at a time, 1 MiB by default.
  public init(_ masker: Masker, path: String? = nil, windowSize: Int = 1 << 20) {
    self.masker = masker
    scanner = WindowScanner(detector: masker.detector, windowSize: windowSize)
    scanner.begin(path: path)
  }

  /// Pattern attempts given up at a time limit so far.
  public var abandonedAttempts: Int { scanner.abandonedAttempts }

  /// Takes the next piece of the text; returns the masked text that is complete.
  public func append(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    scanner.append(bytes)
    return drain(final: false)
  }

  /// Ends the text; returns the rest of the masked text.
  public func finish() -> [UInt8] { drain(final: true) }

  /// Reads a piece of the text straight into the window, and returns the masked text that is
  /// complete; nil at the end of the text.
  package func pump(
    _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> [UInt8]? {
    let got = try scanner.read(min(scanner.wanted, 1 << 20), fill)
    return got == 0 ? nil : drain(final: false)
  }

  /// Returns the masked text of all complete lines taken so far, without waiting for more: for logs that
  /// are followed as they grow. A key block that has begun and not ended is held back; other secrets of
  /// several lines may be missed when the text pauses inside them.
  public func flushLines() -> [UInt8] {
    var output: [UInt8] = []
    scanner.drainLines { take($0, isLast: false, into: &output) }
    return output
  }

  private func drain(final: Bool) -> [UInt8] {
    var output: [UInt8] = []
    scanner.drain(final: final) { window in
      let isLast = final && window.settled.upperBound == window.text.count
      take(window, isLast: isLast, into: &output)
    }
    return output
  }

  private func take(_ window: WindowScanner.Window, isLast: Bool, into output: inout [UInt8]) {
    for finding in masker.accepted(window.findings, in: window.text) {
      let start = max(finding.range.lowerBound + window.origin, written)
      let end = finding.range.upperBound + window.origin
      guard start < end else { continue }
      let global = Finding(type: finding.type, range: start..<end, confidence: finding.confidence)
      if var span = pending, start < span.range.upperBound {
        span.merge(global)
        pending = span
      } else {
        emitPending(window, into: &output)
        pending = SecretSpan(global)
      }
    }
    // A span that ends in the settled part cannot grow any more: later findings begin after it.
    let settled = window.settled.upperBound + window.origin
    if let span = pending,
      isLast || span.range.upperBound <= settled || span.range.count > Self.longestSpan
    {
      emitPending(window, into: &output)
    }
    if let span = pending {
      pendingBytes = bytes(of: span.range, window)
      copy(upTo: span.range.lowerBound, window, into: &output)
    } else {
      copy(upTo: settled, window, into: &output)
    }
  }

  /// Bytes of a span that may begin before the bytes at hand.
  private func bytes(of range: Range<Int>, _ window: WindowScanner.Window) -> [UInt8] {
    let known = range.lowerBound + pendingBytes.count
    return pendingBytes + window.text[known - window.origin..<range.upperBound - window.origin]
  }

  private func emitPending(_ window: WindowScanner.Window, into output: inout [UInt8]) {
    guard let span = pending else { return }
    copy(upTo: span.range.lowerBound, window, into: &output)
    output += masker.style.replacement(type: span.type, secret: bytes(of: span.range, window))
    counts[span.type, default: 0] += 1
    written = span.range.upperBound
    pending = nil
    pendingBytes = []
  }

  private func copy(
    upTo end: Int, _ window: WindowScanner.Window, into output: inout [UInt8]
  ) {
    guard end > written else { return }
    output += window.text[written - window.origin..<end - window.origin]
    written = end
  }
}
