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
  /// Whether the text begins where its file does.
  private var beginsFile = true
  /// What is left to know of the file that the last text was a part of, and where its last finding ends.
  private var lastPart: (path: [UInt8], known: any KnownText, end: TextPosition)?
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
      let placement = text.placement
      let knownHere = knownText(at: bytes, placement)
      /// What is found in a part of a file, where that must wait for the copies on its other lines.
      var waiting: [FindingRecord] = []
      let waits = knownHere != nil && placement.told != nil
      excerpts = ExcerptMaker()
      beginsFile = placement.firstLine == 1
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
      func take(_ record: FindingRecord) throws {
        if waits { waiting.append(record) } else { try tell(record) }
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
        try drain(final: false, &tracker, bytes, take)
      }
      try drain(final: true, &tracker, bytes, take)
      if waits, !isAllowed, placement.told != ToldRanges([0..<total]) {
        try takeCopies(beside: waiting, in: text)
      }
      for record in waiting { try tell(record) }
      return .scanned(bytes: total)
    }
  }

  /// What is known of a text; of a further part of a file, what its earlier parts have left. The parts of a
  /// file in a history may come to several scanners, so each is by itself there.
  private func knownText(at path: [UInt8], _ placement: TextPlacement) -> (any KnownText)? {
    if placement.told != nil, !placement.countsAsFile, placement.commit == nil, let lastPart,
      lastPart.path == path
    {
      return lastPart.known
    }
    let text = known?.findings(at: path)
    lastPart = text.map { (path: path, known: $0, end: TextPosition()) }
    return text
  }

  /// Takes from what is known of a file the copies on those lines of a part that are not new: they were there
  /// before.
  /// - Parameter found: What stands on the new lines, sorted.
  private func takeCopies(beside found: [FindingRecord], in text: some SourceText) throws {
    guard let known = lastPart?.known, let end = lastPart?.end else { return }
    var content: [UInt8] = []
    try text.withBytes { read in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.windowSize, alignment: 16)
      defer { buffer.deallocate() }
      while case let got = try read(buffer), got > 0 { content += buffer[..<got] }
    }
    // Compared by lines and columns: in a file of UTF-16 offsets are others.
    var told = found.filter { $0.suppression == nil }.map(\.finding)[...]
    for finding in masker.findings(in: content, path: text.path == "-" ? nil : text.path) {
      while let first = told.first, !Self.isBefore(finding.start, first.end) { told.removeFirst() }
      let isNew = told.first.map { Self.isBefore($0.start, finding.end) } ?? false
      let placed = text.placement.placed(finding)
      // A part may begin with the last lines of the one before.
      if Self.isBefore(placed.start, end) { continue }
      lastPart?.end = placed.end
      if !isNew { _ = known.take(placed, Array(content[finding.range])) }
    }
  }

  private static func isBefore(_ one: TextPosition, _ other: TextPosition) -> Bool {
    (one.line, one.column) < (other.line, other.column)
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
      let ownKey = beginsFile && settled.origin == 0 ? BaselineHead.key(in: settled.text) : nil
      for (detection, suppression) in found(in: settled) {
        if let ownKey, detection.type != KnownSecrets.type,
          detection.range == detection.range.clamped(to: ownKey)
        {
          continue
        }
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
