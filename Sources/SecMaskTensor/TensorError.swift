/// What can be wrong with the input of an operation. Names shapes and positions, never contents.
public enum TensorError: Error, Hashable, Sendable {
  /// A sequence without tokens: it has no logits, and no row to normalise.
  case emptySequence(sequence: Int)
  /// A call without any sequence.
  case noSequences
  /// More rows, columns or elements than the kernels' 32-bit dimensions can name.
  case tooLarge(operation: String, count: Int)
  /// Two operands do not fit: what was expected and found, rows first.
  case shapeMismatch(operation: String, expected: [Int], found: [Int])
  /// A token id, or a position, that the table has no row for.
  case rowOutOfRange(table: String, row: Int, rows: Int)
  /// A position that the sequence does not have, or positions that do not ascend.
  case invalidGlobalPosition(position: Int, length: Int)
}

extension TensorError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .emptySequence(let sequence): "sequence \(sequence) has no tokens"
    case .noSequences: "no sequences were given"
    case .tooLarge(let operation, let count): "\(operation): \(count) is more than a 32-bit dimension holds"
    case .shapeMismatch(let operation, let expected, let found):
      "\(operation): expected shape \(expected), found \(found)"
    case .rowOutOfRange(let table, let row, let rows):
      "\(table): row \(row) was asked for, the table has \(rows)"
    case .invalidGlobalPosition(let position, let length):
      "global position \(position) is out of order or beyond the sequence's \(length) tokens"
    }
  }
}
