internal import SecretPatterns

/// One text on its way from rules' matches and experts' spans to findings.
///
/// Bytes go in with the rules' matches that begin in them (``add(_:_:ends:)``), segments come out to be read
/// (``nextBlock()``, ``ExpertReader``) and go back in (``take(_:)``), and what is then certain is handed out (``settle(_:)``). Every
/// candidate, whoever found it, is judged once (``Judging``) when its surroundings are at hand. What comes out depends on
/// the text alone: segments are cut by content, and candidates are united in clusters of those that overlap, once
/// nothing can join a cluster any more.
package final class TextSession {
  /// Findings that are certain, and the bytes round them.
  package struct Settled {
    /// The bytes at hand.
    package let text: UnsafeBufferPointer<UInt8>
    /// Offset in the whole text of the first byte at hand.
    package let origin: Int
    /// Offsets in the whole text of which all findings are known now; what is found lies inside.
    package let range: Range<Int>
    /// Findings that begin in `range` and are taken, sorted and disjoint; offsets into the whole text.
    package let findings: [Detection]
    /// What else was found there, as far as it is known by now, and is not told of.
    package let leftovers: [Leftover]
  }

  /// Something that was found and is not told of.
  package struct Leftover: Sendable {
    package let detection: Detection
    /// What the user said; nil where it is of a nature that the purpose does not take.
    package let drop: Drop?
  }

  private let masker: SecretMasker
  private let path: String?
  /// Whether the path is that of a file of nothing but credentials.
  private let isOfCredentials: Bool
  /// Whether what is found stays, and is counted.
  private let isAllowed: Bool
  /// Where findings lie that count at all; nil for everywhere.
  private let told: ToldRanges?
  /// Whether the tally counts the text's length; it costs a tenth of a scan.
  private var countsScalars: Bool { masker.policy.findsRepeats }
  /// What was found so far and became of it.
  package private(set) var tally = Tally()
  /// Every candidate that was settled, with its opinions, and every segment that was read; nil where nobody asks.
  var trace: Trace?

  private var cutter: SegmentCutter?
  private var text: [UInt8] = []
  private var origin = 0
  // Before this, candidates are united; before that, findings are handed out.
  private var settled = 0
  private var handed = 0
  private var united: [Detection] = []
  private var leftovers: [Leftover] = []
  private var ends = false
  private var candidates = CandidateQueue()
  private var repeats: RepeatedSecrets?
  private var quiet = QuietForms()
  private var unread: ArraySlice<SegmentText> = []
  private var block: [SegmentText] = []
  // To be read once more, and of which the block consists just now.
  private var again: [SecondLook] = []
  private var secondLooks: [SecondLook] = []

  // Bytes kept before what is not settled: for judges, and for markers on the line.
  private static let context = 2 * InlineMarkers.reach

  /// - Parameters:
  ///   - path: Path of the file, for the policy.
  ///   - isAllowed: Whether nothing in the text counts; nil to ask the policy about the path.
  ///   - told: Where findings lie that count at all; nil for everywhere.
  init(
    _ masker: SecretMasker, path: String? = nil, isAllowed: Bool? = nil, told: ToldRanges? = nil,
    longestCluster: Int = 1 << 20
  ) {
    self.told = told
    self.masker = masker
    self.path = path
    isOfCredentials = CredentialFile.matches(path)
    self.isAllowed = isAllowed ?? masker.filter.allows(path: path)
    candidates.longestCluster = longestCluster
    cutter = masker.reader.map { _ in SegmentCutter(router: masker.router) }
    // What other texts of the vault's session gave away is hidden here, too.
    if masker.policy.findsRepeats { repeats = masker.earlier ?? RepeatedSecrets() }
  }

  private var end: Int { origin + text.count }

  /// Adds bytes at the end of the text and the candidates of rules that begin in them, sorted and judged. With `ends`,
  /// the text ends or pauses here. What an expert should read now is then to be had (``nextBlock()``).
  func add(_ bytes: some Collection<UInt8>, _ found: [Candidate], ends: Bool) {
    text += bytes
    self.ends = ends
    candidates.add(found)
    guard cutter != nil else { return }
    // What stands in a layer may begin later than its layer, behind the bytes at hand.
    let secrets = candidates.all.filter { $0.nature == .secret && $0.range.lowerBound < end }
    let mustRead = secrets.filter(\.needsAgreement).map(\.range)
    let known = secrets.filter { !$0.needsAgreement }.map(\.range)
    let segments =
      cutter?.take(text, origin: origin, mustRead: mustRead, found: known, ends: ends) ?? []
    unread += segments.map { segment in
      SegmentText(segment: segment, bytes: Array(text[local(segment.text)]))
    }
  }

  /// What an expert should read next: a block of the segments that are complete, so that what one teaches counts in the next;
  /// empty when there are none. Each block comes back through ``take(_:)`` before the next is asked for.
  func nextBlock() -> [SegmentText] {
    (secondLooks, again) = (again, [])
    guard secondLooks.isEmpty else { return secondLooks.map(\.text) }
    if quiet.endsBlock { quiet.beginBlock() }
    block.removeAll(keepingCapacity: true)
    while !quiet.endsBlock, var segment = unread.popFirst() {
      segment.familiar = quiet.familiar(in: segment)
      block.append(segment)
    }
    if unread.isEmpty { unread = [] }
    return block
  }

  /// Takes a block back after an expert has read it.
  func take(_ segments: [ReadSegment]) {
    guard secondLooks.isEmpty else {
      for (look, read) in zip(secondLooks, segments) {
        candidates.add(
          read.spans.compactMap { span in
            look.original(span.range).map { judged(span.moved(to: $0), before: look.end) }
          })
      }
      return
    }
    for segment in segments {
      trace?.segments.append(segment)
      if segment.failure != nil { tally.unreadSegments += 1 }
      candidates.mutate { candidate in
        // One segment judges it, wherever else it stands as context.
        guard !candidate.isExpert, segment.segment.judged.contains(candidate.range.lowerBound) else { return }
        guard let judgement = segment.judgement(of: candidate.range) else { return }
        (candidate.score, candidate.example) = judgement
      }
      candidates.add(segment.spans.map { judged($0, before: segment.segment.text.upperBound) })
    }
    for (segment, read) in zip(block, segments) {
      quiet.learn(read, of: segment, candidates)
      if masker.policy.looksAgain, let look = secondLook(at: segment) { again.append(look) }
    }
  }

  /// An expert's span with what judges say of it. What lies behind the segment's end may or may not be at hand.
  private func judged(_ span: Candidate, before end: Int) -> Candidate {
    guard masker.policy.mergesOverlaps else { return span }
    var span = span
    let known = text[..<(end - origin)]
    Judging.judge(
      &span, in: Surroundings(local(span.range), in: known, isInCredentialFile: isOfCredentials))
    return span
  }

  /// What is found by now and begins in a segment's judged part, replaced; nothing else may count, as it depends on how the
  /// text arrives.
  private func secondLook(at segment: SegmentText) -> SecondLook? {
    let found = candidates.beginning(in: segment.segment.judged).filter { candidate in
      masker.policy.takes.contains(candidate.nature)
        && (!candidate.needsAgreement || candidate.score ?? 0 >= masker.policy.threshold)
    }
    return SecondLook(segment, found: found.map(\.range).merged(), router: masker.router)
  }

  /// Hands out what is certain, and forgets the bytes that are not needed any more.
  func settle(_ body: (Settled) throws -> Void) rethrows {
    try text.withUnsafeBufferPointer { bytes in
      unite(bytes)
      let limit = handOutLimit
      guard limit > handed || (ends && handed == limit) else { return }
      let begin = handed
      var findings: [Detection] = []
      repeat {
        let block = repeats == nil ? limit : min(limit, RepeatedSecrets.endOfBlock(from: handed))
        let (found, end) = self.findings(in: handed..<block, isLast: block == limit && ends, bytes)
        findings += found
        // Not inside of what goes on behind the end of the block.
        handed = max(block, end)
      } while handed < limit
      let range = begin..<handed
      let left = leftovers
      leftovers.removeAll()
      try body(
        Settled(text: bytes, origin: origin, range: range, findings: findings, leftovers: left))
    }
    forget()
  }

  /// Unites candidates as far as nothing can join them any more.
  private func unite(_ bytes: UnsafeBufferPointer<UInt8>) {
    let limit = ends ? end : min(cutter?.settled ?? end, end)
    settled = max(settled, limit)
    while let cluster = candidates.first(before: limit) {
      if isComplete(cluster, limit, bytes) {
        united += detections(candidates.remove(cluster), bytes)
      } else if let head = candidates.cutHead(cluster, at: limit) {
        united += detections(head, bytes)
        break
      } else {
        settled = max(handed, cluster.lowerBound)
        break
      }
    }
  }

  /// Up to where findings are handed out: all that is settled, or where the same secret is hidden wherever it stands,
  /// whole blocks of the text.
  private var handOutLimit: Int {
    guard repeats != nil, !ends else { return settled }
    let block = RepeatedSecrets.block
    return max(handed, (settled - RepeatedSecrets.longest) / block * block)
  }

  /// What begins in a range, repeats included, as far as the purpose takes it; and where the last of it ends.
  private func findings(
    in range: Range<Int>, isLast: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (taken: [Detection], end: Int) {
    let count = united.prefix { $0.range.lowerBound < range.upperBound || isLast }.count
    var found = Array(united[..<count])
    united.removeFirst(count)
    repeats?.hide(&found, in: bytes, origin: origin, range: range)
    while let end = found.last?.range.upperBound, let next = united.first, next.range.lowerBound < end {
      found = (found + [next]).union()
      united.removeFirst()
    }
    let end = max(range.upperBound, found.last?.range.upperBound ?? 0)
    if countsScalars {
      let local = UnsafeBufferPointer(rebasing: bytes[range.lowerBound - origin..<end - origin])
      tally.scalars += ByteCount.scalars(in: local)
    }
    var taken: [Detection] = []
    for detection in found where told?.touches(detection.range) != false {
      if !masker.policy.takes.contains(detection.nature) {
        tally.leftOut[detection.nature, default: 0] += 1
        leftovers.append(Leftover(detection: detection, drop: nil))
      } else if isAllowed {
        tally.allowed += 1
        leftovers.append(Leftover(detection: detection, drop: .allowed))
      } else {
        tally.counts[detection.type, default: 0] += 1
        taken.append(detection)
      }
    }
    return (taken, end)
  }

  private func isComplete(_ cluster: Range<Int>, _ limit: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    cluster.upperBound <= limit
      && (ends || !masker.policy.honoursMarkers
        || InlineMarkers.canTell(upTo: cluster.upperBound - origin, in: bytes))
  }

  /// What a cluster comes to.
  private func detections(
    _ cluster: [Candidate], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Detection] {
    let policy = masker.policy
    var cluster = cluster
    if policy.mergesOverlaps {
      let hasExpert = masker.reader != nil
      for index in cluster.indices { Judging.judgeByExpert(&cluster[index], hasExpert: hasExpert) }
    }
    trace?.candidates += cluster
    let found =
      policy.mergesOverlaps
      ? SpanUnion.detections(cluster, in: bytes, origin: origin)
      : cluster.map { Detection($0) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return found.filter { detection in
      let accepts = masker.filter.accepts(type: detection.type, at: path) {
        Array(bytes[local(detection.range)])
      }
      if !accepts {
        trace?.drops[detection.range] = .allowed
        leftovers.append(Leftover(detection: detection, drop: .allowed))
        return false
      }
      // Whoever writes a text does not excuse values that its reader knows.
      if policy.honoursMarkers, !detection.isKnownSecret,
        InlineMarkers.allow(local(detection.range), in: bytes)
      {
        trace?.drops[detection.range] = .excused
        leftovers.append(Leftover(detection: detection, drop: .excused))
        return false
      }
      return true
    }
  }

  private func local(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - origin..<range.upperBound - origin
  }

  private func forget() {
    let needed = min(min(settled, handed) - Self.context, cutter?.oldestNeeded ?? settled)
    // Moving what stays costs, so it is done once in a while.
    guard needed - origin > 1 << 16 || needed - origin > text.count / 2 else { return }
    text.removeFirst(needed - origin)
    origin = needed
  }

  /// Everything that was decided about a text, as it was decided.
  struct Trace {
    var candidates: [Candidate] = []
    var segments: [ReadSegment] = []
    /// What was found, and does not count because the user said so.
    var drops: [Range<Int>: Drop] = [:]
  }

  /// Why the user does not want what was found.
  package enum Drop: Sendable, Hashable {
    /// Its type or value is allowed.
    case allowed
    /// A comment on its line excuses it.
    case excused
  }
}
