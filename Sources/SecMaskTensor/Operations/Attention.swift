internal import CSecMaskKernels

extension ComputeContext {
  /// What the keys of an attention are restricted to.
  public struct Reach: Sendable, Hashable {
    /// Keys on each side of a query that it sees; nil for all.
    public let window: Int?
    /// For each sequence the ascending positions that every query sees, and that are counted once.
    public let globalPositions: [[Int]]

    /// Full attention: every query sees every key of its sequence.
    public static let full = Reach(window: nil, globalPositions: [])

    /// Sliding-window attention (Beltagy et al., "Longformer"): `window` keys on each side, and the
    /// global ones. Costs time linear in the length.
    public static func window(_ window: Int, globalPositions: [[Int]] = []) -> Reach {
      Reach(window: window, globalPositions: globalPositions)
    }
  }

  /// Multi-head attention `softmax(q kᵀ / √d) v` within each sequence, head by head.
  ///
  /// All matrices are `[tokens, heads * d]`, packed as `sequences` says, and a head's columns stand together.
  /// The full form costs time by the square of the length.
  public func attention(
    queries: Matrix, keys: Matrix, values: Matrix, heads: Int, sequences: SequenceBatch,
    reach: Reach = .full, into out: Matrix
  ) throws(TensorError) {
    let shape = [sequences.totalTokens, queries.columns]
    for matrix in [queries, keys, values, out] where matrix.shape != shape {
      throw .shapeMismatch(operation: "attention", expected: shape, found: matrix.shape)
    }
    var requests: [AttentionRequest] = []
    requests.reserveCapacity(sequences.count)
    for sequence in 0..<sequences.count {
      let rows = sequences.rows(of: sequence)
      let global =
        reach.globalPositions.indices.contains(sequence) ? reach.globalPositions[sequence] : []
      requests.append(
        AttentionRequest(
          queries: queries.rows(rows), keys: keys.rows(rows), values: values.rows(rows),
          out: out.rows(rows), window: reach.window,
          globalPositions: try checked(global, length: rows.count)))
    }
    try attend(requests, heads: heads)
  }

  /// Multi-head attention of some rows to all keys of one sequence: `queries` and `out` are
  /// `[any, heads * d]`, `keys` and `values` `[tokens, heads * d]`.
  public func attention(
    queries: Matrix, toAllKeys keys: Matrix, values: Matrix, heads: Int, into out: Matrix
  ) throws(TensorError) {
    guard out.shape == queries.shape, values.shape == keys.shape, keys.columns == queries.columns else {
      throw .shapeMismatch(operation: "attention", expected: queries.shape, found: keys.shape)
    }
    try attend(
      [
        AttentionRequest(
          queries: queries, keys: keys, values: values, out: out, window: nil, globalPositions: [])
      ], heads: heads)
  }

  private func checked(_ positions: [Int], length: Int) throws(TensorError) -> [UInt32] {
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

  private func attend(_ requests: [AttentionRequest], heads: Int) throws(TensorError) {
    guard let columns = requests.first?.queries.columns, heads > 0, columns % heads == 0 else {
      throw .shapeMismatch(
        operation: "attention heads", expected: [heads], found: [requests.first?.queries.columns ?? 0])
    }
    let blocks = requests.enumerated().flatMap { index, request in
      request.queryBlocks.map { (index, $0) }
    }
    let largest = requests.lazy.map { $0.scratchFloats(dim: columns / heads) }.max() ?? 0
    let scratch = scratch(floats: largest)
    let kernel = kernels.attention.attend
    pool.run(blocks.count * heads) { task, worker in
      let (request, rows) = blocks[task / heads]
      requests[request].withJob(rows: rows, head: task % heads, dim: columns / heads) { job in
        kernel?(&job, scratch[worker])
      }
    }
  }
}
