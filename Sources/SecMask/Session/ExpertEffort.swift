/// What experts had to do with texts.
package struct ExpertEffort: Sendable, Hashable {
  /// Wall clock time, gate and first look included.
  package var seconds = 0.0
  /// Bytes that they read in full; context counts each time.
  package var bytes = 0
  /// Stretches of text that the router picked.
  package var segments = 0

  mutating func add(_ read: [ReadSegment], since start: ContinuousClock.Instant) {
    seconds += start.duration(to: .now) / .seconds(1)
    bytes += read.reduce(0) { $0 + $1.parts.byteCount }
    segments += read.count
  }

  /// What was done since.
  package func since(_ earlier: ExpertEffort) -> ExpertEffort {
    var rest = self
    rest.seconds -= earlier.seconds
    rest.bytes -= earlier.bytes
    rest.segments -= earlier.segments
    return rest
  }
}
