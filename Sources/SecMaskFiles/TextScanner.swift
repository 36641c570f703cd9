package import SecMask
internal import SecMaskSystem
internal import SecretPatterns

/// Scans texts one after another through one buffer, in bounded memory whatever their size.
///
/// One object per thread.
package final class TextScanner {
  /// What became of a text.
  package enum Outcome: Sendable, Hashable {
    case scanned(bytes: Int)
    /// Not scanned: it has a NUL byte in its first 8 kB.
    case binary
    /// Not scanned: a rule file says that there is no secret in it.
    case allowed
  }

  /// A NUL byte this near to the beginning makes a text binary.
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

  /// What became of all texts so far.
  package var tally: Tally { stream.tally }

  /// Reads a text to its end and calls `body` for each finding that counts, sorted by start. The
  /// bytes it gets are the secret's, valid during the call.
  package func scan(
    _ text: some SourceText, _ body: (SecretFinding, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> Outcome {
    try text.withBytes { read in
      let path = text.path
      let isAllowed = masker.allows(text)
      let placement = text.placement
      let place = { (finding: SecretFinding, secret: UnsafeBufferPointer<UInt8>) in
        try body(placement.placed(finding), secret)
      }
      stream.begin(path: path == "-" ? nil : path, isAllowed: isAllowed, told: placement.told)
      if masker.review?.skipsPath(path) == true { return .allowed }
      if !isAllowed, placement.tellsPath { try findings(forPath: path, place) }
      let probesBinary = placement.mayBeBinary && !scansBinary
      var tracker = PositionTracker()
      var total = 0
      while true {
        var isBinary = false
        let got = try stream.read(stream.wanted) { buffer in
          let got = try read(UnsafeMutableRawBufferPointer(buffer))
          guard probesBinary else { return got }
          let probe = UnsafeRawBufferPointer(buffer).prefix(max(0, min(got, Self.binaryProbe - total)))
          isBinary = CLibrary.firstOffset(of: 0, in: UnsafeRawBufferPointer(rebasing: probe)) != nil
          return got
        }
        if got == 0 { break }
        if isBinary { return .binary }
        total += got
        try drain(final: false, &tracker, place)
      }
      try drain(final: true, &tracker, place)
      return .scanned(bytes: total)
    }
  }

  /// What a rule file finds in a path alone.
  private func findings(
    forPath path: String, _ body: (SecretFinding, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    for finding in masker.review?.pathFindings(path) ?? []
    where finding.confidence >= masker.policy.minConfidence
      && masker.filter.accepts(type: finding.type, at: path, secret: { [] })
    {
      let start = TextPosition()
      try body(
        SecretFinding(Detection(Candidate(finding)), start: start, end: start),
        UnsafeBufferPointer(start: nil, count: 0))
    }
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
