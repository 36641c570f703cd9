/// Sequences of one call, packed: their tokens stand one sequence after another in the rows of a matrix,
/// without padding.
public struct SequenceBatch: Sendable, Hashable {
  /// Row of each sequence's first token, and the number of all tokens at the end.
  public let offsets: [Int]
  /// Tokens of all sequences.
  public let tokenIDs: [Int32]

  /// Most tokens of one call: rows times columns must fit the kernels' 32-bit dimensions.
  public static let mostTokens = 1 << 20

  /// Packs sequences. Throws if there is none, or if one has no tokens.
  public init(_ sequences: [[Int32]]) throws(TensorError) {
    guard !sequences.isEmpty else { throw .noSequences }
    var offsets = [0]
    offsets.reserveCapacity(sequences.count + 1)
    var total = 0
    for (index, sequence) in sequences.enumerated() {
      guard !sequence.isEmpty else { throw .emptySequence(sequence: index) }
      total += sequence.count
      offsets.append(total)
    }
    guard total <= Self.mostTokens else { throw .tooLarge(operation: "sequences", count: total) }
    self.offsets = offsets
    tokenIDs = sequences.count == 1 ? sequences[0] : Array(sequences.joined())
  }

  public var count: Int { offsets.count - 1 }
  public var totalTokens: Int { tokenIDs.count }
  public var longest: Int { (0..<count).reduce(0) { max($0, rows(of: $1).count) } }

  /// Rows of a sequence's tokens.
  public func rows(of sequence: Int) -> Range<Int> { offsets[sequence]..<offsets[sequence + 1] }
}

extension SequenceBatch {
  /// Position of each token in its sequence, from 0.
  public var positionIDs: [Int32] {
    var positions: [Int32] = []
    positions.reserveCapacity(totalTokens)
    for sequence in 0..<count { positions += 0..<Int32(rows(of: sequence).count) }
    return positions
  }
}
