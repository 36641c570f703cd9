/// A secret in a text, with the places people look for it by. Holds no part of the text itself.
public struct SecretFinding: Sendable, Hashable {
  /// Id of the rule, such as `github_token`; `secret` where only an expert spoke.
  public let type: String
  /// UTF-8 byte offsets into the text, end exclusive; never inside a character of valid UTF-8.
  public let range: Range<Int>
  /// Where it begins.
  public let start: TextPosition
  /// Just after its end.
  public let end: TextPosition
  /// What found it.
  public let source: FindingSource
  /// How sure it is, 0–1: the rule's confidence, or the expert's score where no rule matched.
  public let confidence: Double
  /// What it is: a secret, an example, or something protected.
  public let nature: Nature
  /// Mean probability that the text is part of a secret, by the expert that read it; nil where none did.
  public let score: Double?
  /// How the text that it stands in is encoded, outermost layer first; empty for plain text. The range is that of the
  /// encoded form.
  public let layers: [LayerKind]
  /// What added the text; nil where that is not known.
  public let commit: FindingCommit?

  package init(_ detection: Detection, start: TextPosition, end: TextPosition) {
    type = detection.type
    range = detection.range
    source = detection.source
    confidence = detection.confidence
    score = detection.score
    layers = detection.layers
    nature = detection.nature
    commit = nil
    self.start = start
    self.end = end
  }

  private init(
    _ finding: SecretFinding, range: Range<Int>, start: TextPosition, end: TextPosition,
    commit: FindingCommit?
  ) {
    type = finding.type
    source = finding.source
    confidence = finding.confidence
    score = finding.score
    nature = finding.nature
    layers = finding.layers
    self.range = range
    self.start = start
    self.end = end
    self.commit = commit
  }

  /// The finding in a text that its own is a part of.
  /// - Parameter linesDown: Lines of that text before the first of the part.
  package func moved(to range: Range<Int>, linesDown: Int, commit: FindingCommit?) -> SecretFinding {
    var (start, end) = (start, end)
    start.line += linesDown
    end.line += linesDown
    return SecretFinding(self, range: range, start: start, end: end, commit: commit)
  }
}
