package import SecretPatterns

/// A secret in a text, before anybody asked for its line.
package struct Detection: Sendable, Hashable {
  /// See ``SecretFinding``.
  package var type: String
  package var range: Range<Int>
  package var source: FindingSource
  package var confidence: Double
  package var score: Double?

  /// What a rule found.
  package init(_ finding: Finding, score: Double? = nil) {
    type = finding.type
    range = finding.range
    source = .pattern
    confidence = finding.confidence
    self.score = score
  }

  /// What an expert found.
  package init(_ span: ExpertSpan) {
    type = Self.unnamed
    range = span.range
    source = span.source
    confidence = span.score
    score = span.score
  }

  /// Type of what no rule has a name for.
  package static let unnamed = "secret"

  /// Takes in one that overlaps: the surer one gives the type, a named one before an unnamed one.
  mutating func merge(_ other: Detection) {
    if rank(other) > rank(self) { type = other.type }
    range = min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound)
    confidence = max(confidence, other.confidence)
    if let second = other.score { score = max(score ?? second, second) }
    if (source == .pattern) != (other.source == .pattern) || other.source == .both { source = .both }
  }

  /// This as a rule's finding, with offsets from `origin` on.
  func finding(from origin: Int = 0) -> Finding {
    Finding(
      type: type, range: range.lowerBound - origin..<range.upperBound - origin, confidence: confidence)
  }

  private func rank(_ detection: Detection) -> (Int, Double, Int) {
    (detection.type == Self.unnamed ? 0 : 1, detection.confidence, detection.range.count)
  }
}

extension [Detection] {
  /// Sorted, with what overlaps as one. What only touches stays apart.
  func union() -> [Detection] {
    var result: [Detection] = []
    for detection in sorted(by: Self.order) {
      if let last = result.last, detection.range.lowerBound < last.range.upperBound {
        result[result.count - 1].merge(detection)
      } else {
        result.append(detection)
      }
    }
    return result
  }

  private static func order(_ left: Detection, _ right: Detection) -> Bool {
    (left.range.lowerBound, -left.range.upperBound, left.type)
      < (right.range.lowerBound, -right.range.upperBound, right.type)
  }
}

/// A stretch that an expert takes for a secret; byte offsets into the whole text.
package struct ExpertSpan: Sendable, Hashable {
  package var range: Range<Int>
  /// Mean probability over its pieces, 0–1.
  package let score: Double
  /// `.fast` or `.long`.
  package let source: FindingSource
}
