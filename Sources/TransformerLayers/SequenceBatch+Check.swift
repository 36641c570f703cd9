package import SecMaskTensor

extension SequenceBatch {
  /// Packs sequences for a model that reads `maximumTokens` at most.
  package init(_ sequences: [[Int32]], maximumTokens: Int) throws(ModelError) {
    for (index, sequence) in sequences.enumerated() where sequence.count > maximumTokens {
      throw .sequenceTooLong(sequence: index, tokens: sequence.count, maximum: maximumTokens)
    }
    do throws(TensorError) { try self.init(sequences) } catch { throw .input(error) }
  }
}
