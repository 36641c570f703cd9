/// A stretch of text that an expert reads. Byte offsets are those of the whole text.
package struct Segment: Sendable, Hashable {
  /// What the model reads: whole lines or parts of lines.
  package let text: Range<Int>
  /// The part whose findings count; what begins elsewhere belongs to a neighbour. Judged parts of
  /// segments never overlap.
  package let judged: Range<Int>
  /// The lines in `text` that are the reason to read it, in order.
  package let candidates: [Candidate]
  /// `.fast` or `.long`.
  package let route: Route
  package let reason: RouteReason

  package struct Candidate: Sendable, Hashable {
    /// With its line feed.
    package let line: Range<Int>
    package let reason: RouteReason
  }
}
