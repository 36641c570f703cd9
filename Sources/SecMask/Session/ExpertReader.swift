internal import SecMaskTensor

/// A segment with its bytes.
package struct SegmentText: Sendable {
  package let segment: Segment
  package let bytes: [UInt8]
  /// The candidates, by their indices, that are not read because lines of their form came to nothing (``QuietForms``).
  var familiar: Set<Int> = []
}

/// A segment after an expert has read it.
package struct ReadSegment: Sendable {
  package let segment: Segment
  /// Offsets count from the segment's first byte.
  package let scores: PieceScores
  /// What the expert takes for secrets, not yet judged; sorted.
  package let spans: [Candidate]
  /// The expert that read it.
  package let source: FindingSource
  /// Why it could not be read; nil where it was.
  package var failure: ExpertError?
  /// What the expert read of it, in offsets of the whole text: all, or what the gate left.
  package let parts: [Range<Int>]
  /// What the gate thinks of each of the segment's candidates; nil where it was not asked.
  package let likelihoods: [Float?]
  /// What became of each of the segment's candidates.
  package let passages: [Passage]
  /// What was seen in each of the candidates, or near it; empty where nobody is to remember.
  let sights: [Sight]

  /// What the expert thinks of a range of the whole text; nil when no piece touches it.
  func judgement(of range: Range<Int>) -> (score: Double, example: Double)? {
    let low = range.lowerBound - segment.text.lowerBound
    let high = range.upperBound - segment.text.lowerBound
    // Pieces are sorted and do not overlap, but those of one character share its range.
    let first = scores.offsets.partitioningIndex { $0.upperBound > low }
    var end = first
    while end < scores.count, scores.offsets[end].lowerBound < high { end += 1 }
    guard first < end else { return nil }
    return (Double(scores.mean(first..<end)), Double(scores.exampleShare(first..<end)))
  }
}

/// Reads segments with the expert that each is routed to.
struct ExpertReader: SegmentReader {
  let fast: SecretExpert
  /// Nil: the fast one reads everything.
  let long: SecretExpert?
  /// Looks at the lines of a segment first; nil: all are read.
  let gate: (any Gate)?
  /// Looks at what the gate lets through, before an expert does; nil: none does.
  var glance: Glance?
  var engine: ComputeEngine
  /// Score from which a span counts.
  var threshold: Double
  let decoder = SpanDecoder()

  /// Reads all segments, in order; those of one expert share passes. The result does not depend on what is read together.
  package func read(_ segments: [SegmentText]) -> [ReadSegment] {
    let gated = gated(segments)
    guard let long, segments.contains(where: { $0.segment.route == .long }) else {
      return read(gated, with: fast, as: .fast)
    }
    var fastReads = read(gated.filter { $0.text.segment.route != .long }, with: fast, as: .fast)[...]
    var longReads = read(gated.filter { $0.text.segment.route == .long }, with: long, as: .long)[...]
    return segments.compactMap { $0.segment.route == .long ? longReads.popFirst() : fastReads.popFirst() }
  }

  private func gated(_ segments: [SegmentText]) -> [GatedSegment] {
    if let gate, let gated = try? GatedSegment.all(segments, gate, engine) {
      return (try? FirstLook(expert: fast, glance: glance).narrowed(gated, on: engine)) ?? gated
    }
    // Without a gate, or where it cannot be asked: everything is read.
    return segments.map(GatedSegment.init(whole:))
  }

  private func read(
    _ segments: [GatedSegment], with expert: SecretExpert, as source: FindingSource
  ) -> [ReadSegment] {
    guard !segments.isEmpty else { return [] }
    var scores: [PieceScores]
    do throws(ExpertError) {
      let parts = segments.flatMap { segment in segment.parts.map { Array(segment.text.bytes[$0]) } }
      scores = parts.isEmpty ? [] : try expert.scores(of: parts, on: engine)
    } catch {
      // Loading has checked that every token of the tokenizer is one of the model's. What happens all the same must not
      // take the other segments with it.
      guard segments.count == 1 else { return segments.flatMap { read([$0], with: expert, as: source) } }
      let none = PieceScores(offsets: [], begin: [], inside: [])
      return [read(segments[0], none, spans: [], as: source, failure: error)]
    }
    return segments.map { segment in
      let own = PieceScores(
        joining: Array(scores.prefix(segment.parts.count)), at: segment.parts.map(\.lowerBound))
      scores.removeFirst(segment.parts.count)
      return read(segment, own, spans: spans(in: segment.text, own, of: expert, as: source), as: source)
    }
  }

  private func read(
    _ segment: GatedSegment, _ scores: PieceScores, spans: [Candidate], as source: FindingSource,
    failure: ExpertError? = nil
  ) -> ReadSegment {
    let origin = segment.text.segment.text.lowerBound
    return ReadSegment(
      segment: segment.text.segment, scores: scores, spans: spans, source: source, failure: failure,
      parts: segment.parts.map { $0.shifted(by: origin) }, likelihoods: segment.likelihoods,
      passages: segment.passages,
      sights: gate == nil || failure != nil ? [] : FirstLook.sights(segment, scores))
  }

  private func spans(
    in text: SegmentText, _ scores: PieceScores, of expert: SecretExpert, as source: FindingSource
  ) -> [Candidate] {
    let origin = text.segment.text.lowerBound
    let judged = text.segment.judged
    return decoder.completedSpans(in: text.bytes, scores, threshold: Float(threshold)).compactMap { span in
      if PublicBlock.holds(span.range, in: text.bytes[...]) { return nil }
      // Characters that the tokenizer deletes belong to no piece, and to the secret they end.
      let end = expert.endOfDeleted(from: span.range.upperBound, in: text.bytes) + origin
      // What begins later is the neighbour's; what begins earlier is the tail of one that the neighbour
      // before has seen from its beginning.
      let start = max(judged.lowerBound, span.range.lowerBound + origin)
      guard start < judged.upperBound, start < end else { return nil }
      return Candidate(
        range: start..<end, score: Double(span.score), example: Double(span.example), expert: source)
    }
  }
}
