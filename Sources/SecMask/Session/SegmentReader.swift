/// Who reads segments: experts in the caller's thread, or one day a queue that shares their passes among many callers.
///
/// The result must not depend on what is read together. It never throws and never traps: a segment that cannot be read
/// comes back without scores, and with the reason.
package protocol SegmentReader: Sendable {
  /// Reads all segments, in order.
  func read(_ segments: [SegmentText]) -> [ReadSegment]
}
