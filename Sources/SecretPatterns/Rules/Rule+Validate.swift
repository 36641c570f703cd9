extension Rule {
  /// Checks everything but the pattern itself.
  func validate(position: Int) throws(RuleError) {
    guard !id.isEmpty else { throw .emptyID(position: position) }
    if keywords.isEmpty, anchor != .text {
      throw .badKeyword(rule: id, reason: "a rule anchored at keywords has none")
    }
    for keyword in keywords {
      if keyword.text.isEmpty { throw .badKeyword(rule: id, reason: "a keyword is empty") }
      if keyword.text.utf8.count > 128 {
        throw .badKeyword(rule: id, reason: "a keyword is longer than 128 bytes")
      }
    }
    guard (0...1).contains(confidence) else {
      throw .badValue(rule: id, field: "confidence", reason: "must be between 0 and 1")
    }
    guard (0...8).contains(entropyFloor) else {
      throw .badValue(rule: id, field: "entropy", reason: "must be between 0 and 8 bits a byte")
    }
    guard (16...Rule.longestReach).contains(reach) else {
      throw .badValue(rule: id, field: "reach", reason: "must be 16 to \(Rule.longestReach) bytes")
    }
    guard (0...Rule.longestLead).contains(anchor.lead) else {
      throw .badValue(rule: id, field: "anchor", reason: "must be 0 to \(Rule.longestLead) bytes")
    }
    guard group >= 0, items.map({ $0.group >= 0 }) ?? true else {
      throw .noSuchGroup(rule: id, group: group, groups: 0)
    }
  }

  /// The most bytes after a keyword that a match may take in. A longer secret is found up to here.
  package static let longestReach = 65_536
  /// The most bytes ahead of a keyword at which a match may begin.
  static let longestLead = 4_096
}
