/// What a text took to be scanned.
package struct TextCost: Sendable, Hashable {
  /// As people see it.
  package let path: String
  /// Wall clock time on one thread.
  package var seconds: Double
  package var bytes: Int
  package var findings: Int
  package var effort: ExpertEffort
  /// Pattern attempts given up at a time limit.
  package var abandonedAttempts: Int
  /// Ids of rules that took too long and were stopped, in this text first.
  package var stoppedRules: [String]

  package init(
    path: String, seconds: Double, bytes: Int, findings: Int, effort: ExpertEffort, abandonedAttempts: Int,
    stoppedRules: [String]
  ) {
    self.path = path
    self.seconds = seconds
    self.bytes = bytes
    self.findings = findings
    self.effort = effort
    self.abandonedAttempts = abandonedAttempts
    self.stoppedRules = stoppedRules
  }
}

extension [TextCost] {
  /// How many are kept.
  package static var kept: Int { 10 }

  /// Takes one in if it is among the slowest.
  package mutating func take(_ cost: TextCost) {
    let place = partitioningIndex { $0.seconds < cost.seconds }
    guard place < Self.kept else { return }
    insert(cost, at: place)
    if count > Self.kept { removeLast() }
  }
}
