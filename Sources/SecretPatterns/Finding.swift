/// A place in a text that a rule matched. Holds no part of the text itself.
public struct Finding: Sendable, Hashable {
  /// The rule's type id, such as `github_token`.
  public let type: String
  /// UTF-8 byte offsets of the secret in the text, end exclusive.
  public let range: Range<Int>
  /// How sure the match is, 0–1. Examples and placeholders are reported with a low one.
  public let confidence: Double
  /// The whole match, context included, where the rule came from a file; else the same as `range`.
  package let match: Range<Int>

  public init(type: String, range: Range<Int>, confidence: Double) {
    self.init(type: type, range: range, confidence: confidence, match: range)
  }

  package init(type: String, range: Range<Int>, confidence: Double, match: Range<Int>) {
    self.type = type
    self.range = range
    self.confidence = confidence
    self.match = match
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
