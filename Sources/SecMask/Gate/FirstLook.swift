internal import SecMaskTensor

/// A first look at the lines that a gate lets through: an expert reads each with one line on either side. Only where it sees a
/// trace of something that no judge speaks against, the line is read with all of its context.
///
/// A line with so little round it costs a fifth of what it costs with its context, and nearly all of them come to nothing.
struct FirstLook {
  let expert: SecretExpert
  /// How much stands round a line.
  private static let limits = SegmentLimits(contextLines: 1, contextBytes: 160)
  /// Probability from which a piece, and a stretch of them, is a trace.
  private static let trace: Float = 0.2
  /// Score from which a trace is more than one.
  private static let clear = 0.5
  private static let decoder = {
    var decoder = SpanDecoder()
    decoder.core = trace
    return decoder
  }()

  /// The segments with fewer candidates to be read. What becomes of one does not depend on the others.
  func narrowed(
    _ segments: [GatedSegment], on engine: ComputeEngine
  ) throws(ExpertError) -> [GatedSegment] {
    let looks = segments.map(parts)
    let texts = zip(segments, looks).flatMap { segment, parts in
      parts.map { Array(segment.text.bytes[$0]) }
    }
    guard !texts.isEmpty else { return segments }
    var scores = try expert.scores(of: texts, on: engine)[...]
    return zip(segments, looks).map { segment, parts in
      guard !parts.isEmpty else { return segment }
      let own = PieceScores(joining: Array(scores.prefix(parts.count)), at: parts.map(\.lowerBound))
      scores = scores.dropFirst(parts.count)
      let traces = Self.traces(in: segment.text.bytes, own).map(\.range)
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
  private func parts(of segment: GatedSegment) -> [Range<Int>] {
    let parts = segment.letThrough.map { segment.context(of: $0, Self.limits) }.merged()
    return 2 * parts.byteCount < segment.parts.byteCount ? parts : []
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
