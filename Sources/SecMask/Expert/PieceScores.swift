/// How likely each piece of a text is part of a secret, or of an example: what stands where a secret stands and is
/// made up.
public struct PieceScores: Sendable, Hashable {
  /// Byte range of each piece in the text; see `TokenizedText.offsets`.
  public let offsets: [Range<Int>]
  /// Probability that a piece begins a secret or an example.
  public let begin: [Float]
  /// Probability that a piece continues one.
  public let inside: [Float]
  /// Probability that a piece is part of an example, a part of the two above; 0 where the model has no such labels.
  public let example: [Float]

  /// - Parameter example: nil for a model that knows no examples.
  public init(offsets: [Range<Int>], begin: [Float], inside: [Float], example: [Float]? = nil) {
    self.offsets = offsets
    self.begin = begin
    self.inside = inside
    self.example = example ?? [Float](repeating: 0, count: offsets.count)
  }

  /// Scores of several stretches of a text as those of the text; each stretch begins at its offset.
  init(joining parts: [PieceScores], at offsets: [Int]) {
    if parts.count == 1, offsets == [0] {
      self = parts[0]
      return
    }
    self.init(
      offsets: zip(parts, offsets).flatMap { part, offset in part.offsets.map { $0.shifted(by: offset) } },
      begin: parts.flatMap(\.begin), inside: parts.flatMap(\.inside), example: parts.flatMap(\.example))
  }

  public var count: Int { offsets.count }

  /// Probability that a piece is part of a secret or an example.
  public func secret(_ piece: Int) -> Float { begin[piece] + inside[piece] }

  /// Mean of ``secret(_:)`` over pieces; 0 for none.
  func mean(_ pieces: Range<Int>) -> Float {
    guard !pieces.isEmpty else { return 0 }
    return pieces.reduce(0) { $0 + secret($1) } / Float(pieces.count)
  }

  /// Which share of ``secret(_:)`` over pieces is that of examples, 0–1.
  func exampleShare(_ pieces: Range<Int>) -> Float {
    let all = pieces.reduce(0) { $0 + secret($1) }
    return all > 0 ? min(1, pieces.reduce(0) { $0 + example[$1] } / all) : 0
  }
}
