/// How the attention of a batch is divided among threads. One serves all layers of a forward pass.
public struct AttentionSchedule: Sendable {
  /// Some queries of a sequence, and the keys of that sequence.
  struct Block: Sendable {
    /// Rows of the queries and of the output.
    let queries: Range<Int>
    /// Rows of the keys and values.
    let keys: Range<Int>
    /// Position of the first query among the keys.
    let firstQuery: Int
    let sequence: Int
  }

  let blocks: [Block]
  /// Rows of the queries, and of the keys.
  let queryRows: Int
  let keyRows: Int
  private let globalPositions: [[UInt32]]

  /// Queries of a task. Each task arranges the keys it sees anew, which blocks of this size make cheap,
  /// and a sequence of more is spread over the threads more evenly.
  private static let rowsPerTask = 512

  /// Each sequence of the batch attends to itself.
  ///
  /// - Parameter globalPositions: For each sequence the ascending positions that every query sees; or empty.
  public init(_ sequences: SequenceBatch, globalPositions: [[Int]] = []) throws(TensorError) {
    var blocks: [Block] = []
    var global: [[UInt32]] = []
    for sequence in 0..<sequences.count {
      let rows = sequences.rows(of: sequence)
      blocks += Self.blocks(queries: rows, keys: rows, sequence: sequence)
      let positions = globalPositions.indices.contains(sequence) ? globalPositions[sequence] : []
      global.append(try Self.checked(positions, length: rows.count))
    }
    self.blocks = blocks
    self.globalPositions = global.allSatisfy(\.isEmpty) ? [] : global
    (queryRows, keyRows) = (sequences.totalTokens, sequences.totalTokens)
  }

  /// Queries of any number that attend to all of `keys` keys.
  init(queries: Int, keys: Int) {
    blocks = Self.blocks(queries: 0..<queries, keys: 0..<keys, sequence: 0)
    globalPositions = []
    (queryRows, keyRows) = (queries, keys)
  }

  func withGlobalPositions<Result>(
    of block: Block, _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    guard !globalPositions.isEmpty else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return globalPositions[block.sequence].withUnsafeBufferPointer(body)
  }

  private static func blocks(queries: Range<Int>, keys: Range<Int>, sequence: Int) -> [Block] {
    stride(from: queries.lowerBound, to: queries.upperBound, by: rowsPerTask).map { first in
      Block(
        queries: first..<min(queries.upperBound, first + rowsPerTask), keys: keys,
        firstQuery: first - queries.lowerBound, sequence: sequence)
    }
  }

  private static func checked(_ positions: [Int], length: Int) throws(TensorError) -> [UInt32] {
    var before = -1
    var checked: [UInt32] = []
    for position in positions {
      guard position > before, position < length else {
        throw .invalidGlobalPosition(position: position, length: length)
      }
      checked.append(UInt32(position))
      before = position
    }
    return checked
  }
}
