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
    reach: Reach = .full, precision: AttentionPrecision = .float32, into out: Matrix
  ) throws(TensorError) {
    let schedule = try AttentionSchedule(sequences, globalPositions: reach.globalPositions)
    try attention(
      queries: queries, keys: keys, values: values, heads: heads, schedule: schedule, window: reach.window,
      precision: precision, into: out)
  }

  /// Multi-head attention of some rows to all keys of one sequence: `queries` and `out` are
  /// `[any, heads * d]`, `keys` and `values` `[tokens, heads * d]`.
  public func attention(
    queries: Matrix, toAllKeys keys: Matrix, values: Matrix, heads: Int,
    precision: AttentionPrecision = .float32, into out: Matrix
  ) throws(TensorError) {
    try attention(
      queries: queries, keys: keys, values: values, heads: heads,
      schedule: AttentionSchedule(queries: queries.rows, keys: keys.rows), window: nil, precision: precision,
      into: out)
  }

  /// The same, divided as `schedule` says. Allocates nothing once there is scratch memory enough.
  ///
  /// - Parameter window: Keys on each side of a query that it sees, besides the schedule's global ones; nil for
  ///   all.
  public func attention(
    queries: Matrix, keys: Matrix, values: Matrix, heads: Int, schedule: AttentionSchedule, window: Int?,
    precision: AttentionPrecision, into out: Matrix
  ) throws(TensorError) {
    let columns = queries.columns
    try queries.check(schedule.queryRows, columns, "attention")
    try out.check(schedule.queryRows, columns, "attention")
    try keys.check(schedule.keyRows, columns, "attention")
    try values.check(schedule.keyRows, columns, "attention")
    guard heads > 0, queries.columns % heads == 0 else {
      throw .shapeMismatch(operation: "attention heads", expected: [heads], found: [queries.columns])
    }
    let call = AttentionCall(
      queries: queries, keys: keys, values: values, out: out, dim: queries.columns / heads, window: window,
      schedule: schedule)
    let scratch = scratch(floats: call.scratchFloats)
    let kernel = precision == .rounded ? kernels.attention.attend_rounded : kernels.attention.attend
    pool.run(schedule.blocks.count * heads) { task, worker in
      call.withJob(schedule.blocks[task / heads], head: task % heads) { job in
        kernel?(&job, scratch[worker])
      }
    }
  }
}

/// An attention's call, and its parts as the kernels take them.
private struct AttentionCall {
  let queries: Matrix
  let keys: Matrix
  let values: Matrix
  let out: Matrix
  let dim: Int
  let window: Int?
  let schedule: AttentionSchedule

  /// Scratch memory that any block of any head needs.
  var scratchFloats: Int {
    var most = 0
    for block in schedule.blocks {
      most = max(most, withJob(block, head: 0) { secmask_attention_scratch(&$0) })
    }
    return most
  }

  func withJob<Result>(
    _ block: AttentionSchedule.Block, head: Int, _ body: (inout secmask_attention) -> Result
  ) -> Result {
    schedule.withGlobalPositions(of: block) { global in
      let column = head * dim
      let everything = Int(bitPattern: UInt.max)
      var job = secmask_attention(
        q: queries.base + block.queries.lowerBound * queries.stride + column, q_stride: queries.stride,
        queries: block.queries.count, first_query: block.firstQuery,
        k: keys.base + block.keys.lowerBound * keys.stride + column, k_stride: keys.stride,
        v: values.base + block.keys.lowerBound * values.stride + column, v_stride: values.stride,
        keys: block.keys.count, dim: dim, scale: 1 / Float(dim).squareRoot(),
        window: window.map { max(0, $0) } ?? everything,
        global: global.baseAddress, global_count: global.count,
        out: out.base + block.queries.lowerBound * out.stride + column, out_stride: out.stride)
      return body(&job)
    }
  }
}
