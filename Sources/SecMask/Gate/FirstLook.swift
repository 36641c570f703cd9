internal import SecMaskTensor

/// A first look at the lines that a gate lets through: each is read with one line on either side, at first by a small network
/// (``Glance``), then by an expert. Only where both see a trace of something, and no judge speaks against what the expert sees, the line is read with all of
/// its context.
///
/// A line with so little round it costs a fifth of what it costs with its context, and nearly all of them come to nothing.
struct FirstLook {
  let expert: SecretExpert
  /// Looks before the expert does; nil: the expert looks at all lines.
  var glance: Glance?
  /// How much stands round a line.
  private static let limits = SegmentLimits(contextLines: 1, contextBytes: 160)
  /// Probability from which a piece, and a stretch of them, is a trace.
  private static let trace: Float = 0.2
  /// Score from which a trace is more than one.
  private static let clear = 0.5
  /// Bytes from which on the small network looks at a segment even where nearly all of its lines are candidates.
  private static let worthAGlance = 256
  private static let decoder = {
    var decoder = SpanDecoder()
    decoder.core = trace
    return decoder
  }()

  /// The segments with fewer candidates to be read. What becomes of one does not depend on the others.
  func narrowed(
    _ segments: [GatedSegment], on engine: ComputeEngine
  ) throws(ExpertError) -> [GatedSegment] {
    var segments = segments
    if let glance {
      segments = try narrowed(segments, by: glance.expert, isCheap: true, on: engine) {
        glance.traces(in: $1)
      }
    }
    return try narrowed(segments, by: expert, isCheap: false, on: engine) {
      Self.traces(in: $0, $1).map(\.range)
    }
  }

  private func narrowed(
    _ segments: [GatedSegment], by reader: SecretExpert, isCheap: Bool, on engine: ComputeEngine,
    traces: ([UInt8], PieceScores) -> [Range<Int>]
  ) throws(ExpertError) -> [GatedSegment] {
    let looks = segments.map { parts(of: $0, isCheap: isCheap) }
    let texts = zip(segments, looks).flatMap { segment, parts in
      parts.map { Array(segment.text.bytes[$0]) }
    }
    guard !texts.isEmpty else { return segments }
    var scores = try reader.scores(of: texts, on: engine)[...]
    return zip(segments, looks).map { segment, parts in
      guard !parts.isEmpty else { return segment }
      let own = PieceScores(joining: Array(scores.prefix(parts.count)), at: parts.map(\.lowerBound))
      scores = scores.dropFirst(parts.count)
      let traces = traces(segment.text.bytes, own)
      let empty = segment.letThrough.filter { candidate in
        let range = segment.context(of: candidate, Self.limits)
        return !traces.contains { $0.overlaps(range) }
      }
      return segment.without(Set(empty))
    }
  }

  /// What was seen in each of a segment's candidates and the lines beside it, given what its expert says of all that it read.
  static func sights(_ segment: GatedSegment, _ scores: PieceScores) -> [Sight] {
    let traces = segment.passages.contains(.read) ? traces(in: segment.text.bytes, scores) : []
    return segment.passages.indices.map { index in
      guard segment.passages[index] == .read else { return .nothing }
      let range = segment.context(of: index, limits)
      let highest = traces.filter { $0.range.overlaps(range) }.compactMap(\.score).max()
      return highest.map { $0 < Self.clear ? .trace : .something } ?? .nothing
    }
  }

  /// What is read at first; nothing where it would cost more than it could save.
  private func parts(of segment: GatedSegment, isCheap: Bool) -> [Range<Int>] {
    let parts = segment.letThrough.map { segment.context(of: $0, Self.limits) }.merged()
    let all = segment.parts.byteCount
    return 2 * parts.byteCount < all || isCheap && all >= Self.worthAGlance ? parts : []
  }

  /// Where there may be a secret, or an example of one.
  private static func traces(in bytes: [UInt8], _ scores: PieceScores) -> [Candidate] {
    decoder.completedSpans(in: bytes, scores, threshold: trace).map { span in
      Candidate(range: span.range, score: Double(span.score), expert: .fast)
    }.filter { candidate in
      var candidate = candidate
      Judging.judge(&candidate, in: Surroundings(candidate.range, in: bytes))
      return candidate.nature != .reference && candidate.nature != .identifier
    }
  }
}
