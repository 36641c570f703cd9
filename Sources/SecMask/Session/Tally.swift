/// What became of a text, or of many: the one count that streams, files, trees and lines keep.
package struct Tally: Sendable, Hashable {
  /// Findings that were taken, by type.
  package var counts: [String: Int] = [:]
  /// Findings that the purpose does not take, by what they are.
  package var leftOut: [Nature: Int] = [:]
  /// Findings that do not count, because the policy allows the file's path.
  package var allowed = 0
  /// Length of the text handed out so far, before masking, in Unicode scalars.
  package var scalars = 0
  /// Pattern attempts given up at a time limit.
  package var abandonedAttempts = 0
  /// Ids of rules that took too long in some text and were stopped there.
  package var stoppedRules: Set<String> = []
  /// Segments that an expert should have read and could not.
  package var unreadSegments = 0

  package init() {}

  /// All findings that were taken.
  package var total: Int { counts.values.reduce(0, +) }

  package mutating func add(_ other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    leftOut.merge(other.leftOut, uniquingKeysWith: +)
    allowed += other.allowed
    scalars += other.scalars
    abandonedAttempts += other.abandonedAttempts
    stoppedRules.formUnion(other.stoppedRules)
    unreadSegments += other.unreadSegments
  }
}
