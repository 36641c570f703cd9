/// Logits of each token of each sequence of a call.
public struct TokenLogits: Sendable, Hashable {
  public let labelCount: Int
  /// First token of each sequence, and the number of all tokens at the end.
  public let offsets: [Int]
  /// `[tokens of all sequences, labels]`, row-major.
  public let values: [Float]

  package init(labelCount: Int, offsets: [Int], values: [Float]) {
    self.labelCount = labelCount
    self.offsets = offsets
    self.values = values
  }

  /// Number of sequences.
  public var count: Int { offsets.count - 1 }

  /// A sequence's logits, `[its tokens, labels]`. The sequence must exist.
  public subscript(sequence: Int) -> ArraySlice<Float> {
    values[offsets[sequence] * labelCount..<offsets[sequence + 1] * labelCount]
  }

  /// The label of the highest logit of each token of a sequence, the lower one where two are equal.
  public func bestLabels(_ sequence: Int) -> [Int] {
    let logits = self[sequence]
    return stride(from: logits.startIndex, to: logits.endIndex, by: labelCount).map { first in
      var best = 0
      for label in 1..<labelCount where logits[first + label] > logits[first + best] { best = label }
      return best
    }
  }
}
