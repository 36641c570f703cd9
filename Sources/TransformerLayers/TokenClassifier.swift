public import SecMaskTensor

/// A model that gives each token of a sequence a label.
public protocol TokenClassifier: Sendable {
  /// The labels' names; a logit's column is its label's index.
  var labels: [String] { get }
  /// Most tokens of a sequence, special ones included.
  var maximumTokens: Int { get }
  /// Ids that the model has an embedding for: those below this.
  var vocabularySize: Int { get }
  /// Logits of every token. The sequences are packed into one pass without padding; each gives what it
  /// gives alone, up to rounding.
  ///
  /// - Throws: ``ModelError`` if there are no sequences, or one is empty, too long, or has ids that the
  ///   vocabulary does not have.
  func logits(for sequences: [[Int32]], on engine: ComputeEngine) throws(ModelError) -> TokenLogits
  /// Whether the model has an embedding of each piece's ``PieceShape``.
  var readsShapes: Bool { get }
  /// The same for a model that reads shapes: one for each id, 0 for those that frame the sequence.
  func logits(
    for sequences: [[Int32]], shapes: [[UInt8]], on engine: ComputeEngine
  ) throws(ModelError) -> TokenLogits
}

extension TokenClassifier {
  public var readsShapes: Bool { false }

  /// What a model does that has no use for shapes.
  public func logits(
    for sequences: [[Int32]], shapes: [[UInt8]], on engine: ComputeEngine
  ) throws(ModelError) -> TokenLogits {
    try logits(for: sequences, on: engine)
  }
}
