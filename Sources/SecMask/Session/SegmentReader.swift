/// Who reads segments: experts in the caller's thread, or one day a queue that shares their passes among many callers.
///
/// The result must not depend on what is read together. It never throws and never traps: a segment that cannot be read
/// comes back without scores, and with the reason.
package protocol SegmentReader: Sendable {
  /// Reads all segments, in order.
  func read(_ segments: [SegmentText]) -> [ReadSegment]
}

extension SegmentReader {
  /// Reads all that is to be read of many texts; their blocks share passes.
  /// - Parameter told: Told of what was read in each turn, and when that began.
  func read(_ sessions: [TextSession], told: ([ReadSegment], ContinuousClock.Instant) -> Void = { _, _ in }) {
    var sessions = sessions
    while !sessions.isEmpty {
      let blocks = sessions.map { $0.nextBlock() }
      guard blocks.contains(where: { !$0.isEmpty }) else { return }
      let start = ContinuousClock.now
      var read = self.read(blocks.flatMap(\.self))[...]
      told(Array(read), start)
      for (session, block) in zip(sessions, blocks) {
        session.take(Array(read.prefix(block.count)))
        read = read.dropFirst(block.count)
      }
      sessions = zip(sessions, blocks).filter { !$1.isEmpty }.map(\.0)
    }
  }
}
