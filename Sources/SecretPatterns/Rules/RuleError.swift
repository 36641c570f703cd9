/// What is wrong with a rule. Never contains scanned text.
public enum RuleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The pattern does not compile. `offset` is a byte offset into the pattern.
  case badPattern(rule: String, offset: Int, reason: String)
  /// The group that should be the secret does not exist in the pattern.
  case noSuchGroup(rule: String, group: Int, groups: Int)
  /// Two rules, or a rule and its copy, cannot both be used.
  case duplicateID(rule: String)
  /// A rule without an id.
  case emptyID(position: Int)
  /// A keyword is empty, or a keyword-anchored rule has none.
  case badKeyword(rule: String, reason: String)
  /// A number is outside its range.
  case badValue(rule: String, field: String, reason: String)

  public var description: String {
    switch self {
    case .badPattern(let rule, let offset, let reason):
      "rule \(rule): pattern error at offset \(offset): \(reason)"
    case .noSuchGroup(let rule, let group, let groups):
      "rule \(rule): secret group \(group) does not exist, the pattern has \(groups)"
    case .duplicateID(let rule): "rule \(rule): another rule has the same id"
    case .emptyID(let position): "rule number \(position): the id is empty"
    case .badKeyword(let rule, let reason): "rule \(rule): \(reason)"
    case .badValue(let rule, let field, let reason): "rule \(rule): \(field): \(reason)"
    }
  }
}
