package import SecMask
internal import SecMaskSystem
package import SystemPackage

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

  private let stream: FindingStream
  private let masker: SecretMasker
  private let scansBinary: Bool
  // Fits the second-level cache together with the scanner's tables.
  private static let windowSize = 256 << 10

  package init(_ masker: SecretMasker, scansBinary: Bool = false, windowSize: Int? = nil) {
    stream = FindingStream(masker, windowSize: max(1, windowSize ?? Self.windowSize))
    self.masker = masker
    self.scansBinary = scansBinary
  }

  /// What became of all files so far.
  package var tally: Tally { stream.tally }

  /// Reads a file to its end and calls `body` for each finding that counts, sorted by start. The
  /// bytes it gets are the secret's, valid during the call.
  package func scan(
    _ descriptor: FileDescriptor, of file: TreeFile,
    _ body: (SecretFinding, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> Outcome {
    let path = file.path
    let isAllowed = masker.allows(file)
    stream.begin(path: path == "-" ? nil : path, isAllowed: isAllowed)
    if let review = masker.review {
      if review.skipsPath(path) { return .allowed }
      for finding in review.pathFindings(path)
      where !isAllowed && masker.policy.accepts(finding, secret: { [] }) {
        let start = TextPosition()
        try body(
          SecretFinding(Detection(Candidate(finding)), start: start, end: start),
          UnsafeBufferPointer(start: nil, count: 0))
      }
    }
    var tracker = PositionTracker()
    var total = 0
    while true {
      var isBinary = false
      let got = try stream.read(stream.wanted) { buffer in
        let got = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer), path: path)
        let probe = UnsafeRawBufferPointer(buffer).prefix(max(0, min(got, Self.binaryProbe - total)))
        isBinary = CLibrary.firstOffset(of: 0, in: UnsafeRawBufferPointer(rebasing: probe)) != nil
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
    _ body: (SecretFinding, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try stream.drain(final: final) { settled in
      for detection in settled.findings {
        let low = detection.range.lowerBound - settled.origin
        let secret = UnsafeBufferPointer(rebasing: settled.text[low..<low + detection.range.count])
        try body(tracker.locate(detection, in: settled.text, origin: settled.origin), secret)
      }
      // Later windows do not hold these bytes; after the last one nobody asks.
      if !final || settled.range.upperBound < settled.origin + settled.text.count {
        tracker.advance(to: settled.range.upperBound, in: settled.text, origin: settled.origin)
      }
    }
  }
}
