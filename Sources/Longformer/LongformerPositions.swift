internal import SecMaskTensor

extension SequenceBatch {
  /// Position of each token as RoBERTa counts them: `padding + 1` and up, without the tokens whose id is the
  /// padding id; those have the position `padding`.
  func positionIDs(padding: Int32) -> [Int32] {
    var positions: [Int32] = []
    positions.reserveCapacity(totalTokens)
    for sequence in 0..<count {
      var last = padding
      for id in tokenIDs[rows(of: sequence)] {
        if id == padding {
          positions.append(padding)
        } else {
          last += 1
          positions.append(last)
        }
      }
    }
    return positions
  }
}
