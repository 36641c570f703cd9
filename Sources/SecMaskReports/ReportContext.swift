internal import SecMask
package import SecMaskSystem
package import SecretPatterns

/// What a report has to know besides its findings.
package struct ReportContext: Sendable {
  /// Version of the program.
  package var version: String
  /// The secrets themselves are in the report, in the forms that have a place for them.
  package var showsSecrets = false
  /// The text report is for a terminal that shows colours.
  package var usesColour = false
  /// When the scan began.
  package var start: UniversalTime
  /// What the types of the findings mean.
  private let rules: [String: Rule]

  package init(version: String, rules: [Rule], start: UniversalTime = .now) {
    self.version = version
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.start = start
  }

  /// What a type means, in a line.
  func summary(of type: String) -> String {
    if let rule = rules[type] { return rule.summary }
    return switch type {
    case "secret": "value that its surroundings give away as a secret"
    case KnownSecrets.type: "value that was named as a secret"
    default: type
    }
  }

  /// How sure a rule usually is; nil for a type that no rule stands behind.
  func confidence(of type: String) -> Double? { rules[type]?.confidence }
}
