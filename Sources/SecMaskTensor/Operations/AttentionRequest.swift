internal import CSecMaskKernels

/// One sequence's part in an attention.
struct AttentionRequest {
  let queries: Matrix
  let keys: Matrix
  let values: Matrix
  let out: Matrix
  let window: Int?
  let globalPositions: [UInt32]

  /// Queries of a task. Each task arranges the keys it sees anew, which blocks of this size make cheap,
  /// and a sequence of more is spread over the threads more evenly.
  private static let rowsPerTask = 512

  var queryBlocks: [Range<Int>] {
    stride(from: 0, to: queries.rows, by: Self.rowsPerTask).map {
      $0..<min(queries.rows, $0 + Self.rowsPerTask)
    }
  }

  /// Scratch memory that any block of any head needs.
  func scratchFloats(dim: Int) -> Int {
    queryBlocks.lazy.map { rows in
      withJob(rows: rows, head: 0, dim: dim) { secmask_attention_scratch(&$0) }
    }.max() ?? 0
  }

  func withJob<Result>(
    rows: Range<Int>, head: Int, dim: Int, _ body: (inout secmask_attention) -> Result
  ) -> Result {
    globalPositions.withUnsafeBufferPointer { global in
      let column = head * dim
      let everything = Int(bitPattern: UInt.max)
      var job = secmask_attention(
        q: queries.base + rows.lowerBound * queries.stride + column, q_stride: queries.stride,
        queries: rows.count, first_query: rows.lowerBound,
        k: keys.base + column, k_stride: keys.stride,
        v: values.base + column, v_stride: values.stride,
        keys: keys.rows, dim: dim, scale: 1 / Float(dim).squareRoot(),
        window: window.map { max(0, $0) } ?? everything,
        global: global.baseAddress, global_count: global.count,
        out: out.base + rows.lowerBound * out.stride + column, out_stride: out.stride)
      return body(&job)
    }
  }
}
