/// A stretch of text to mask: overlapping findings joined, so that no fragment of any stays.
public struct SecretSpan: Sendable, Hashable {
  /// Byte offsets, end exclusive.
  public var range: Range<Int>
  /// Type of the surest finding in it (the longest of several equally sure ones).
  public var type: String
  /// Its confidence.
  public var confidence: Double
  private var typeLength: Int

  public init(_ finding: Finding) {
    range = finding.range
    type = finding.type
    confidence = finding.confidence
    typeLength = finding.range.count
  }

  /// Takes in a finding that overlaps this span.
  public mutating func merge(_ finding: Finding) {
    range = min(range.lowerBound, finding.range.lowerBound)..<max(range.upperBound, finding.range.upperBound)
    if (finding.confidence, finding.range.count) > (confidence, typeLength) {
      type = finding.type
      confidence = finding.confidence
      typeLength = finding.range.count
    }
  }
}

extension [Finding] {
  /// The spans to mask, sorted and disjoint. Findings that only touch stay apart.
  /// - Precondition: Sorted by start.
  public func mergedSpans() -> [SecretSpan] {
    var spans: [SecretSpan] = []
    for finding in self {
      if let last = spans.last, finding.range.lowerBound < last.range.upperBound {
        spans[spans.count - 1].merge(finding)
      } else {
        spans.append(SecretSpan(finding))
      }
    }
    return spans
  }
}
