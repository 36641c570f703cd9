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
  private let known: (any KnownFindings)?
  private let tellsSuppressed: Bool
  private var excerpts = ExcerptMaker()
  /// Places in a file of UTF-16; nil for others.
  private var wide: UTF16Offsets?
  // Fits the second-level cache together with the scanner's tables.
  private static let windowSize = 256 << 10

  /// - Parameters:
  ///   - known: Findings that do not count.
  ///   - tellsSuppressed: Whether findings that do not count are told of, too.
  package init(
    _ masker: SecretMasker, scansBinary: Bool = false, known: (any KnownFindings)? = nil,
    tellsSuppressed: Bool = false, windowSize: Int? = nil
  ) {
    self.known = known
    self.tellsSuppressed = tellsSuppressed
    stream = FindingStream(masker, windowSize: max(1, windowSize ?? Self.windowSize))
    self.masker = masker
    self.scansBinary = scansBinary
  }

  /// What became of all texts so far.
  package var tally: Tally { stream.tally }

  /// What experts had to do with all texts so far.
  var effort: ExpertEffort { stream.effort }

  /// Findings so far that ``KnownFindings`` took.
  package private(set) var knownCount = 0

  /// Reads a text to its end and calls `body` for each finding that counts, sorted by start, and for those that
  /// do not where they are wanted.
  package func scan(
    _ text: some SourceText, _ body: (FindingRecord) throws -> Void
  ) throws -> Outcome {
    try text.withBytes { try scan(text, reading: $0, body) }
  }

  /// The same with what reads the text.
  /// - Parameter isUTF16: Whether the text is UTF-16 in its file, and places are meant there.
  func scan<Text: SourceText>(
    _ text: Text, reading read: Text.Read, isUTF16: Bool = false, _ body: (FindingRecord) throws -> Void
  ) throws -> Outcome {
    do {
      let path = text.path
      let bytes = text.pathBytes
      let knownHere = known?.findings(at: bytes)
      let placement = text.placement
      excerpts = ExcerptMaker()
      wide = isUTF16 ? UTF16Offsets() : nil
      /// Tells of a finding, unless it is known.
      func tell(_ record: FindingRecord) throws {
        var record = record
        record.finding = placement.placed(record.finding)
        if record.suppression == nil, knownHere?.take(record.finding, record.secret) == true {
          knownCount += 1
          record.suppression = .baseline
        }
        if record.suppression == nil || tellsSuppressed { try body(record) }
      }
      let isAllowed = masker.allows(text)
      stream.begin(path: path == "-" ? nil : path, isAllowed: isAllowed, told: placement.told)
      if masker.review?.skipsPath(path) == true { return .allowed }
      if !isAllowed, placement.tellsPath { try findings(forPath: path, bytes, tell) }
      let probesBinary = placement.mayBeBinary && !scansBinary && !isUTF16
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
        try drain(final: false, &tracker, bytes, tell)
      }
      try drain(final: true, &tracker, bytes, tell)
      return .scanned(bytes: total)
    }
  }

  /// What a rule file finds in a path alone.
  private func findings(
    forPath path: String, _ bytes: [UInt8], _ tell: (FindingRecord) throws -> Void
  ) throws {
    for finding in masker.review?.pathFindings(path) ?? []
    where finding.confidence >= masker.policy.minConfidence
      && masker.filter.accepts(type: finding.type, at: path, secret: { [] })
    {
      let start = TextPosition()
      let located = SecretFinding(Detection(Candidate(finding)), start: start, end: start)
      try tell(FindingRecord(path: bytes, finding: located, secret: [], excerpt: MaskedExcerpt()))
    }
  }

  private func drain(
    final: Bool, _ tracker: inout PositionTracker, _ path: [UInt8], _ tell: (FindingRecord) throws -> Void
  ) throws {
    try stream.drain(final: final) { settled in
      excerpts.take(settled)
      for (detection, suppression) in found(in: settled) {
        let low = detection.range.lowerBound - settled.origin
        let secret = Array(settled.text[low..<low + detection.range.count])
        var finding = tracker.locate(detection, in: settled.text, origin: settled.origin)
        if let range = placeInUTF16(of: detection.range, in: settled) {
          finding = finding.moved(to: range, linesDown: 0, commit: nil)
        }
        let excerpt = excerpts.excerpt(of: detection.range, in: settled)
        try tell(
          FindingRecord(
            path: path, finding: finding, secret: secret, excerpt: excerpt, suppression: suppression))
      }
      // Later windows do not hold these bytes; after the last one nobody asks.
      if !final || settled.range.upperBound < settled.origin + settled.text.count {
        tracker.advance(to: settled.range.upperBound, in: settled.text, origin: settled.origin)
        _ = wide?.place(of: settled.range.upperBound, in: settled.text, origin: settled.origin)
      }
    }
  }

  /// Where a range stands in a file of UTF-16; nil for other files. Moves to its beginning, because the next one may overlap it.
  private func placeInUTF16(of range: Range<Int>, in settled: TextSession.Settled) -> Range<Int>? {
    guard let start = wide?.place(of: range.lowerBound, in: settled.text, origin: settled.origin),
      var ahead = wide
    else { return nil }
    return start..<max(start, ahead.place(of: range.upperBound, in: settled.text, origin: settled.origin))
  }

  /// What is told of: the findings, and where they are wanted those that somebody has excused or allowed.
  private func found(in settled: TextSession.Settled) -> [(Detection, Suppression?)] {
    let findings = settled.findings.map { ($0, nil as Suppression?) }
    guard tellsSuppressed, !settled.leftovers.isEmpty else { return findings }
    let others = settled.leftovers.compactMap { leftover in
      leftover.drop.map { (leftover.detection, ($0 == .excused ? .comment : .allowed) as Suppression?) }
    }.filter {
      // Bytes that are gone have been told of, or are of a text whose repeats are looked for.
      $0.0.range.lowerBound >= settled.origin && $0.0.range.upperBound <= settled.origin + settled.text.count
        && masker.policy.takes.contains($0.0.nature)
    }
    return (findings + others).sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }
  }
}
