internal import SecretPatterns

/// A secret in a text, before anybody asked for its line.
package struct Detection: Sendable, Hashable {
  /// See ``SecretFinding``.
  package var type: String
  package var range: Range<Int>
  package var source: FindingSource
  package var confidence: Double
  package var score: Double?
  /// See ``SecretFinding``.
  package var nature: Nature
  /// See ``SecretFinding``.
  package var layers: [LayerKind] = []
  /// Whether a rule is among what found it that no expert may overrule.
  private var isFirm: Bool

  /// What a candidate comes to.
  package init(_ candidate: Candidate) {
    type = candidate.type
    range = candidate.range
    confidence = candidate.confidence
    score = candidate.score
    nature = candidate.nature
    layers = candidate.layers
    isFirm = !candidate.isExpert && !candidate.needsAgreement
    source = if case .expert(let expert) = candidate.origin { expert } else { .pattern }
  }

  /// A secret that was found elsewhere in the text.
  init(repeated type: String, at range: Range<Int>) {
    self.type = type
    self.range = range
    source = .pattern
    confidence = 1
    nature = .secret
    isFirm = false
  }

  /// Type of what no rule has a name for.
  package static let unnamed = "secret"

  /// Takes in one that overlaps: the surer one gives the type, a named one before an unnamed one.
  mutating func merge(_ other: Detection) {
    if rank(other) > rank(self) {
      type = other.type
      layers = other.layers
    }
    if isFirm == other.isFirm {
      nature = min(nature, other.nature)
    } else if other.isFirm {
      nature = other.nature
    }
    isFirm = isFirm || other.isFirm
    range = min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound)
    confidence = max(confidence, other.confidence)
    if let second = other.score { score = max(score ?? second, second) }
    if (source == .pattern) != (other.source == .pattern) || other.source == .both { source = .both }
  }

  /// Whether one of the values that the user knows is in it.
  var isKnownSecret: Bool { type == KnownSecrets.type }

  /// This as a rule's finding.
  var finding: Finding { Finding(type: type, range: range, confidence: confidence) }

  private func rank(_ detection: Detection) -> (Int, Double, Int, Int) {
    (
      detection.isKnownSecret ? 2 : detection.type == Self.unnamed ? 0 : 1, detection.confidence,
      detection.isFirm ? 1 : 0,
      detection.range.count
    )
  }
}

extension [Detection] {
  /// Sorted, with what overlaps as one. What only touches stays apart.
  package func union() -> [Detection] {
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
