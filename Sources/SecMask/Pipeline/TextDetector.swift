internal import SecretPatterns

/// One text on its way from rules' matches and experts' spans to findings.
///
/// Bytes go in with the rules' matches that begin in them (``add(_:_:ends:)``), segments come out to be read
/// (``ExpertReader``) and go back in (``take(_:)``), and what is then certain is handed out (``settle(_:)``). What
/// comes out depends on the text alone: segments are cut by content, and matches and spans are merged in clusters
/// of those that overlap, once nothing can join a cluster any more.
package final class TextDetector {
  /// Findings that are certain, and the bytes round them.
  struct Settled {
    /// The bytes at hand.
    let text: UnsafeBufferPointer<UInt8>
    /// Offset in the whole text of the first byte at hand.
    let origin: Int
    /// Offsets in the whole text of which all findings are known now; what is found lies inside.
    let range: Range<Int>
    /// Findings that begin in `range`, sorted; offsets into the whole text.
    let findings: [Detection]
  }

  private let masker: SecretMasker
  private var cutter: SegmentCutter?
  private var text: [UInt8] = []
  private var origin = 0
  private var settled = 0
  private var ends = false
  private var matches: [RuleMatch] = []  // not yet merged, sorted by start
  private var spans: [ExpertSpan] = []  // the same

  // A chain of overlapping findings longer than this is cut.
  private let longestCluster: Int
  // Bytes kept before what is not settled, for markers on the line.
  private static let context = 2 * InlineMarkers.reach

  init(_ masker: SecretMasker, longestCluster: Int = 1 << 20) {
    self.masker = masker
    self.longestCluster = longestCluster
    cutter = masker.reader.map { _ in SegmentCutter(router: masker.router) }
  }

  private var end: Int { origin + text.count }

  /// Adds bytes at the end of the text and the rules' matches that begin in them (offsets into the whole text,
  /// sorted). With `ends`, the text ends or pauses here. Returns what an expert should read now.
  func add(
    _ bytes: some Collection<UInt8>, _ found: [Finding], ends: Bool
  ) -> [SegmentText] {
    text += bytes
    self.ends = ends
    for finding in found { matches.append(RuleMatch(finding: finding, isWeak: masker.isWeak(finding))) }
    guard cutter != nil else { return [] }
    let mustRead = matches.filter(\.isWeak).map(\.finding.range)
    let segments = cutter?.take(text, origin: origin, mustRead: mustRead, ends: ends) ?? []
    return segments.map { segment in
      let range = segment.text.lowerBound - origin..<segment.text.upperBound - origin
      return SegmentText(segment: segment, bytes: Array(text[range]))
    }
  }

  /// Takes segments back after an expert has read them.
  func take(_ segments: [ReadSegment]) {
    for segment in segments {
      // What lies behind the segment may or may not be at hand.
      let known = text[..<(segment.segment.text.upperBound - origin)]
      spans += segment.spans.filter { !masker.policy.isHarmless(local($0.range), in: known) }
      for index in matches.indices where matches[index].isWeak {
        let range = matches[index].finding.range
        // One segment judges it, wherever else it stands as context.
        guard segment.segment.judged.contains(range.lowerBound) else { continue }
        let isHarmless = masker.policy.isHarmless(local(range).clamped(to: known.indices), in: known)
        matches[index].agreement = isHarmless ? nil : segment.agreement(in: range)
      }
    }
    spans.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// Hands out what is certain, and forgets the bytes that are not needed any more.
  func settle(_ body: (Settled) throws -> Void) rethrows {
    let limit = ends ? end : min(cutter?.settled ?? end, end)
    var findings: [Detection] = []
    var point = limit
    try text.withUnsafeBufferPointer { bytes in
      while let cluster = nextCluster(limit) {
        guard cluster.range.lowerBound < limit else { break }
        if isComplete(cluster, limit, bytes) {
          findings += accepted(cluster, bytes)
          drop(cluster)
        } else if limit - cluster.range.lowerBound > longestCluster {
          let head = split(cluster, at: limit)
          findings += accepted(head, bytes)
          break
        } else {
          point = cluster.range.lowerBound
          break
        }
      }
      guard point > settled || !findings.isEmpty || (ends && settled == point) else { return }
      let range = min(settled, point)..<point
      settled = point
      try body(Settled(text: bytes, origin: origin, range: range, findings: findings))
    }
    forget()
  }

  // MARK: Clusters

  /// Matches and spans that overlap, the first of those at hand.
  private struct Cluster {
    var range: Range<Int>
    var matches: [RuleMatch]
    var spans: [ExpertSpan]
  }

  private func nextCluster(_ limit: Int) -> Cluster? {
    let starts = [matches.first?.finding.range.lowerBound, spans.first?.range.lowerBound].compactMap { $0 }
    guard let start = starts.min() else { return nil }
    var end = start
    var (m, s) = (0, 0)
    while true {
      if m < matches.count, let range = Optional(matches[m].finding.range),
        range.lowerBound < end || range.lowerBound == start
      {
        end = max(end, range.upperBound)
        m += 1
      } else if s < spans.count, spans[s].range.lowerBound < end || spans[s].range.lowerBound == start {
        end = max(end, spans[s].range.upperBound)
        s += 1
      } else {
        break
      }
    }
    return Cluster(range: start..<end, matches: Array(matches[..<m]), spans: Array(spans[..<s]))
  }

  private func isComplete(_ cluster: Cluster, _ limit: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    cluster.range.upperBound <= limit
      && (ends || !masker.policy.honoursMarkers
        || InlineMarkers.canTell(upTo: cluster.range.upperBound - origin, in: bytes))
  }

  private func drop(_ cluster: Cluster) {
    matches.removeFirst(cluster.matches.count)
    spans.removeFirst(cluster.spans.count)
  }

  /// Cuts everything that reaches beyond an offset there; the tails stay.
  private func split(_ cluster: Cluster, at cut: Int) -> Cluster {
    var head = cluster
    head.range = cluster.range.clamped(to: cluster.range.lowerBound..<cut)
    drop(cluster)
    var tails: [RuleMatch] = []
    var spanTails: [ExpertSpan] = []
    for index in head.matches.indices where head.matches[index].finding.range.upperBound > cut {
      var tail = head.matches[index]
      tail.finding = tail.finding.moved(
        to: max(cut, tail.finding.range.lowerBound)..<tail.finding.range.upperBound)
      tails.append(tail)
    }
    for span in head.spans where span.range.upperBound > cut {
      var tail = span
      tail.range = max(cut, span.range.lowerBound)..<span.range.upperBound
      spanTails.append(tail)
    }
    let window = cluster.range.lowerBound..<cut
    head.matches = head.matches.filter { $0.finding.range.lowerBound < cut }.map {
      var match = $0
      match.finding = match.finding.moved(to: match.finding.range.clamped(to: window))
      return match
    }
    head.spans = head.spans.filter { $0.range.lowerBound < cut }.map {
      var span = $0
      span.range = span.range.clamped(to: window)
      return span
    }
    matches = (tails + matches).sorted { $0.finding < $1.finding }
    spans = (spanTails + spans).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return head
  }

  /// What of a cluster counts.
  private func accepted(_ cluster: Cluster, _ bytes: UnsafeBufferPointer<UInt8>) -> [Detection] {
    masker.merged(cluster.matches, cluster.spans).filter { detection in
      masker.policy.accepts(detection) { Array(bytes[local(detection.range)]) }
        && !(masker.policy.honoursMarkers && InlineMarkers.allow(local(detection.range), in: bytes))
    }
  }

  private func local(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - origin..<range.upperBound - origin
  }

  private func forget() {
    let needed = min(settled - Self.context, cutter?.oldestNeeded ?? settled)
    // Moving what stays costs, so it is done once in a while.
    guard needed - origin > 1 << 16 || needed - origin > text.count / 2 else { return }
    text.removeFirst(needed - origin)
    origin = needed
  }
}

extension Finding {
  func moved(to range: Range<Int>) -> Finding {
    Finding(type: type, range: range, confidence: confidence)
  }
}
