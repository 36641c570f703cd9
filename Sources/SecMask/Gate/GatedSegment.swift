internal import SecMaskTensor

/// What is left of a segment once a gate has looked at the lines that it is read for.
struct GatedSegment {
  let text: SegmentText
  /// What an expert reads, offsets from the segment's first byte; sorted, disjoint, whole lines.
  let parts: [Range<Int>]
  /// What the gate thinks of each of the segment's candidates; nil of one that is read whatever it thinks.
  let likelihoods: [Float?]

  /// Asks the gate about all lines of all segments at once.
  static func all(
    _ segments: [SegmentText], _ gate: any Gate, _ engine: ComputeEngine,
    _ limits: SegmentLimits = SegmentLimits()
  ) throws(TensorError) -> [GatedSegment] {
    var lines: [GateLine] = []
    for segment in segments {
      for candidate in segment.segment.candidates where isAsked(candidate, gate) {
        lines.append(line(of: candidate, in: segment, gate))
      }
    }
    var answers = try gate.likelihoods(of: lines, on: engine)[...]
    return segments.map { segment in
      let likelihoods = segment.segment.candidates.map { candidate in
        isAsked(candidate, gate) ? answers.popFirst() : nil
      }
      return GatedSegment(segment, likelihoods, gate.threshold, limits)
    }
  }

  init(whole text: SegmentText) {
    self.text = text
    parts = [text.bytes.indices]
    likelihoods = []
  }

  private init(_ text: SegmentText, _ likelihoods: [Float?], _ threshold: Float, _ limits: SegmentLimits) {
    self.text = text
    self.likelihoods = likelihoods
    let kept = zip(text.segment.candidates, likelihoods).filter { $1 ?? 1 >= threshold }.map(\.0.line)
    guard kept.count < likelihoods.count else {
      parts = [text.bytes.indices]
      return
    }
    var parts: [Range<Int>] = []
    for line in kept {
      let part = Self.context(of: line, in: text, limits)
      if let last = parts.last, part.lowerBound <= last.upperBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        parts.append(part)
      }
    }
    self.parts = parts
  }

  private static func isAsked(_ candidate: Segment.Candidate, _ gate: any Gate) -> Bool {
    !candidate.reason.isBinding && candidate.line.count <= gate.longestLine
  }

  private static func line(
    of candidate: Segment.Candidate, in text: SegmentText, _ gate: any Gate
  ) -> GateLine {
    let range = local(candidate.line, in: text)
    let hasFeed = text.bytes[range].last == 0x0A
    return GateLine(
      before: text.bytes[max(0, range.lowerBound - gate.lead)..<range.lowerBound],
      line: text.bytes[range.lowerBound..<range.upperBound - (hasFeed ? 1 : 0)])
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

extension Range<Int> {
  /// The range so much further on.
  func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
