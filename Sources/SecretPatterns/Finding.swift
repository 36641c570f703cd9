/// A place in a text that a rule matched. Holds no part of the text itself.
public struct Finding: Sendable, Hashable {
  /// The rule's type id, such as `github_token`.
  public let type: String
  /// UTF-8 byte offsets of the secret in the text, end exclusive.
  public let range: Range<Int>
  /// How sure the rule is of such a match, 0–1, whatever the value looks like.
  public let confidence: Double
  /// The whole match, context included, where the rule came from a file; else the same as `range`.
  package let match: Range<Int>
  /// What later stages need to know of the rule.
  package internal(set) var traits = Rule.Traits()
  /// What the rule's own check says that it is in place of a secret; nil where it says nothing.
  package internal(set) var verdict: Rule.Verdict?

  public init(type: String, range: Range<Int>, confidence: Double) {
    self.init(type: type, range: range, confidence: confidence, match: range)
  }

  package init(
    type: String, range: Range<Int>, confidence: Double, match: Range<Int>,
    traits: Rule.Traits = Rule.Traits(), verdict: Rule.Verdict? = nil
  ) {
    self.type = type
    self.range = range
    self.confidence = confidence
    self.match = match
    self.traits = traits
    self.verdict = verdict
  }
}

extension Finding: Comparable {
  /// Order by start, then the longer one first, then type.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.range.upperBound != right.range.upperBound {
      return left.range.upperBound > right.range.upperBound
    }
    return left.type < right.type
  }
}
