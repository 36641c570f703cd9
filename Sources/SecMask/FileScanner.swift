#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
package import SecretPatterns

/// A finding in a file, with the places people look for it by.
package struct LocatedFinding: Sendable, Hashable {
  /// Type, confidence, and byte offsets into the file.
  package let finding: Finding
  /// Where the secret begins.
  package let start: TextPosition
  /// Just after its end.
  package let end: TextPosition
}

/// Scans files one after another through one buffer, in bounded memory whatever their size.
///
/// One object per thread.
package final class FileScanner {
  /// What became of a file.
  package enum Outcome: Sendable, Hashable {
    case scanned(bytes: Int)
    /// Not scanned: it has a NUL byte in its first 8 kB.
    case binary
    /// Not scanned: a rule file says that there is no secret in it.
    case allowed
  }

  /// A NUL byte this near to the beginning makes a file binary.
  package static let binaryProbe = 8_192

  private let scanner: WindowScanner
  private let masker: Masker
  private let scansBinary: Bool
  // Fits the second-level cache together with the scanner's tables.
  private static let windowSize = 256 << 10

  package init(_ masker: Masker, scansBinary: Bool = false, windowSize: Int? = nil) {
    let size = max(1, windowSize ?? Self.windowSize)
    scanner = WindowScanner(detector: masker.detector, windowSize: size)
    self.masker = masker
    self.scansBinary = scansBinary
  }

  /// Pattern attempts given up at a time limit so far.
  package var abandonedAttempts: Int { scanner.abandonedAttempts }

  /// Reads a file to its end and calls `body` for each finding that counts, sorted by start. The
  /// bytes it gets are the secret's, valid during the call.
  package func scan(
    _ descriptor: Int32, path: String,
    _ body: (LocatedFinding, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> Outcome {
    scanner.begin(path: path == "-" ? nil : path)
    if let review = masker.review {
      if review.skipsPath(path) { return .allowed }
      for finding in review.pathFindings(path) where masker.policy.accepts(finding, secret: { [] }) {
        let start = TextPosition()
        try body(
          LocatedFinding(finding: finding, start: start, end: start),
          UnsafeBufferPointer(start: nil, count: 0))
      }
    }
    var tracker = PositionTracker()
    var total = 0
    while true {
      var isBinary = false
      let got = try scanner.read(scanner.wanted) { buffer in
        let got = try FileDescriptors.read(
          descriptor, into: UnsafeMutableRawBufferPointer(buffer), path: path)
        let probe = min(got, Self.binaryProbe - total)
        if probe > 0, let base = buffer.baseAddress { isBinary = memchr(base, 0, probe) != nil }
        return got
      }
      if got == 0 { break }
      if isBinary, !scansBinary { return .binary }
      total += got
      try drain(final: false, &tracker, body)
    }
    try drain(final: true, &tracker, body)
    return .scanned(bytes: total)
  }

  private func drain(
    final: Bool, _ tracker: inout PositionTracker,
    _ body: (LocatedFinding, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try scanner.drain(final: final) { window in
      for finding in masker.accepted(window.findings, in: window.text) {
        let secret = UnsafeBufferPointer(rebasing: window.text[finding.range])
        let range =
          finding.range.lowerBound + window.origin..<finding.range.upperBound + window.origin
        let start = tracker.advance(to: range.lowerBound, in: window.text, origin: window.origin)
        var ahead = tracker
        let end = ahead.advance(to: range.upperBound, in: window.text, origin: window.origin)
        let global = Finding(type: finding.type, range: range, confidence: finding.confidence)
        try body(LocatedFinding(finding: global, start: start, end: end), secret)
      }
      // Later windows do not hold these bytes; after the last one nobody asks.
      if !final || window.settled.upperBound < window.text.count {
        tracker.advance(
          to: window.settled.upperBound + window.origin, in: window.text, origin: window.origin)
      }
    }
  }
}
