/// How likely each piece of a text is part of a secret.
public struct PieceScores: Sendable, Hashable {
  /// Byte range of each piece in the text; see `TokenizedText.offsets`.
  public let offsets: [Range<Int>]
  /// Probability that a piece begins a secret.
  public let begin: [Float]
  /// Probability that a piece continues one.
  public let inside: [Float]

  public init(offsets: [Range<Int>], begin: [Float], inside: [Float]) {
    self.offsets = offsets
    self.begin = begin
    self.inside = inside
  }

  public var count: Int { offsets.count }

  /// Probability that a piece is part of a secret.
  public func secret(_ piece: Int) -> Float { begin[piece] + inside[piece] }

  /// Mean of ``secret(_:)`` over pieces; 0 for none.
  func mean(_ pieces: Range<Int>) -> Float {
    guard !pieces.isEmpty else { return 0 }
    return pieces.reduce(0) { $0 + secret($1) } / Float(pieces.count)
  }
}
