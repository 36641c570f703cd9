/// How much text is read round a line that may hold a secret, and in how large segments.
public struct SegmentLimits: Sendable, Hashable {
  /// Most lines (or parts of lines) of context on either side.
  public let contextLines: Int
  /// Most bytes of context on either side; the neighbouring part of a line that was cut is always taken.
  public let contextBytes: Int
  /// Most bytes of a segment.
  public let segmentBytes: Int
  /// Most bytes of a line, its line feed not counted; longer ones are cut into parts, after white space or
  /// one of `,;&` where the second half of a part has any.
  public let lineBytes: Int

  /// Values too small to work with are raised: a line part to 8 bytes, a segment to what two contexts and
  /// two lines need.
  public init(
    contextLines: Int = 6, contextBytes: Int = 400, segmentBytes: Int = 6_144, lineBytes: Int = 1_024
  ) {
    self.contextLines = max(0, contextLines)
    self.contextBytes = max(0, contextBytes)
    self.lineBytes = max(8, lineBytes)
    let context = max(self.contextBytes, self.lineBytes + 1)
    self.segmentBytes = max(segmentBytes, 2 * context + 2 * (self.lineBytes + 1))
  }

  /// Most bytes that the context on one side can have.
  var longestContext: Int { max(contextBytes, lineBytes + 1) }

  /// Most bytes that ``SegmentCutter/position`` can be ahead of ``SegmentCutter/settled``.
  package var longestHoldBack: Int { segmentBytes + longestContext + lineBytes + 1 }
}
