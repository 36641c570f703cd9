/// What is wrong with a rule file. Names the file, the rule and the place in the file or the pattern;
/// never contains scanned text.
public enum RuleFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(file: String, reason: String)
  /// The file is not well-formed TOML or JSON. Line and column count from 1; nil when unknown.
  case syntax(file: String, line: Int?, column: Int?, reason: String)
  /// The file as a whole cannot be used.
  case badFile(file: String, reason: String)
  /// A rule cannot be used.
  case badRule(file: String, rule: String, reason: String)
  /// A pattern does not compile. `field` says which one of the rule's; `offset` is a byte offset
  /// into it.
  case badPattern(file: String, rule: String, field: String, offset: Int, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): \(reason)"
    case .syntax(let file, let line?, let column?, let reason):
      "\(file):\(line):\(column): \(reason)"
    case .syntax(let file, _, _, let reason): "\(file): \(reason)"
    case .badFile(let file, let reason): "\(file): \(reason)"
    case .badRule(let file, let rule, let reason): "\(file): rule \(rule): \(reason)"
    case .badPattern(let file, let rule, let field, let offset, let reason):
      "\(file): rule \(rule): \(field): pattern error at offset \(offset): \(reason)"
    }
  }
}
