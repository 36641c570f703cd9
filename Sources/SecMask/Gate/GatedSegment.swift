internal import SecMaskTensor

/// What becomes of a line that the router wants read.
package enum Passage: Sendable, Hashable {
  /// Lines of its form came to nothing before.
  case familiar
  /// The gate kept it back.
  case keptBack
  /// The gate let it through, and an expert's first look saw nothing in it.
  case nothingSeen
  /// An expert read it with its context.
  case read
}

/// What is left of a segment once a gate has looked at the lines that it is read for.
struct GatedSegment {
  let text: SegmentText
  /// What an expert reads, offsets from the segment's first byte; sorted, disjoint, whole lines.
  let parts: [Range<Int>]
  /// What the gate thinks of each of the segment's candidates; nil of one that is read whatever it thinks.
  let likelihoods: [Float?]
  /// What becomes of each of the candidates.
  let passages: [Passage]
  private let limits: SegmentLimits

  /// Asks the gate about all lines of all segments at once.
  static func all(
    _ segments: [SegmentText], _ gate: any Gate, _ engine: ComputeEngine,
    _ limits: SegmentLimits = SegmentLimits()
  ) throws(TensorError) -> [GatedSegment] {
    let asked = segments.map { segment in
      segment.segment.candidates.enumerated().map { index, candidate in
        candidate.reason.isBinding || segment.familiar.contains(index)
          ? [] : lines(of: candidate, in: segment, gate)
      }
    }
    var answers = try gate.likelihoods(of: asked.flatMap { $0.flatMap { $0 } }, on: engine)[...]
    return zip(segments, asked).map { segment, candidates in
      let likelihoods = candidates.map { lines in
        defer { answers = answers.dropFirst(lines.count) }
        return answers.prefix(lines.count).max()
      }
      return GatedSegment(segment, likelihoods, gate, limits)
    }
  }

  init(whole text: SegmentText) {
    let candidates = text.segment.candidates
    self.init(text, candidates.map { _ in nil }, candidates.map { _ in .read }, SegmentLimits())
  }

  private init(_ text: SegmentText, _ likelihoods: [Float?], _ gate: any Gate, _ limits: SegmentLimits) {
    let passages = zip(text.segment.candidates, likelihoods).enumerated().map { index, asked in
      let (candidate, likelihood) = asked
      if text.familiar.contains(index) { return Passage.familiar }
      return likelihood ?? 1 >= gate.threshold(for: candidate.reason) ? .read : .keptBack
    }
    self.init(text, likelihoods, passages, limits)
  }

  private init(
    _ text: SegmentText, _ likelihoods: [Float?], _ passages: [Passage], _ limits: SegmentLimits
  ) {
    self.text = text
    self.likelihoods = likelihoods
    self.passages = passages
    self.limits = limits
    let lines = zip(text.segment.candidates, passages).filter { $1 == .read }.map(\.0.line)
    parts =
      lines.count == passages.count
      ? [text.bytes.indices] : lines.map { Self.context(of: $0, in: text, limits) }.merged()
  }

  /// The same without some of its candidates, by their indices, in which a first look saw nothing.
  func without(_ nothingSeen: Set<Int>) -> GatedSegment {
    let passages = passages.enumerated().map { nothingSeen.contains($0) ? Passage.nothingSeen : $1 }
    return GatedSegment(text, likelihoods, passages, limits)
  }

  /// The candidates that the gate was asked about and let through, by their indices.
  var letThrough: [Int] {
    passages.indices.filter { passages[$0] == .read && likelihoods[$0] != nil }
  }

  /// A candidate's line with context, in offsets from the segment's first byte.
  func context(of candidate: Int, _ limits: SegmentLimits) -> Range<Int> {
    Self.context(of: text.segment.candidates[candidate].line, in: text, limits)
  }

  /// A candidate as the gate sees it: its line, or the parts of a long one.
  private static func lines(
    of candidate: Segment.Candidate, in text: SegmentText, _ gate: any Gate
  ) -> [GateLine] {
    var range = local(candidate.line, in: text)
    if text.bytes[range].last == 0x0A { range = range.lowerBound..<range.upperBound - 1 }
    return gate.parts(of: range).map { part in
      GateLine(
        before: text.bytes[max(0, part.lowerBound - gate.lead)..<part.lowerBound], line: text.bytes[part],
        reason: candidate.reason)
    }
  }

  /// A line with lines of context, as far as the segment has them.
  private static func context(
    of line: Range<Int>, in text: SegmentText, _ limits: SegmentLimits
  ) -> Range<Int> {
    let range = local(line, in: text)
    let bytes = text.bytes
    var low = range.lowerBound
    for _ in 0..<limits.contextLines where low > 0 {
      let start = bytes[..<(low - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      guard range.lowerBound - start <= limits.contextBytes else { break }
      low = start
    }
    var high = range.upperBound
    for _ in 0..<limits.contextLines where high < bytes.count {
      let end = bytes[high...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      guard end - range.upperBound <= limits.contextBytes else { break }
      high = end
    }
    return low..<high
  }

  /// A range of the whole text, as far as the segment has it, in offsets from its first byte.
  private static func local(_ range: Range<Int>, in text: SegmentText) -> Range<Int> {
    range.clamped(to: text.segment.text).shifted(by: -text.segment.text.lowerBound)
  }
}
