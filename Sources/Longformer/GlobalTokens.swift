internal import SecMaskTensor
internal import TransformerLayers

/// Tokens with global attention: they see their whole sequence, and all of it sees them.
struct GlobalTokens {
  /// For each sequence the ascending positions; empty when no sequence has any.
  let positions: [[Int]]

  /// Checks positions given per sequence, or none at all.
  init(_ positions: [[Int]], in batch: SequenceBatch) throws(TensorError) {
    guard positions.isEmpty || positions.count == batch.count else {
      throw .shapeMismatch(
        operation: "global positions", expected: [batch.count], found: [positions.count])
    }
    for (sequence, positions) in positions.enumerated() {
      let length = batch.rows(of: sequence).count
      var before = -1
      for position in positions {
        guard position > before, position < length else {
          throw .invalidGlobalPosition(position: position, length: length)
        }
        before = position
      }
    }
    self.positions = positions.allSatisfy(\.isEmpty) ? [] : positions
  }
}
