extension ComputeContext {
  /// Calls `body` with runs of rows that cover `0..<rows`, and what to compute them with: one thread each where
  /// there are enough rows, so that a run of operations passes through a block while it is in that core's cache
  /// and the threads meet only at its end; all threads on one block, operation by operation, where there are not.
  ///
  /// A row's results may not depend on the block that it is in. Matrices that `body` takes from its context's
  /// workspace are that block's. Allocates nothing after the first call.
  ///
  /// - Parameters:
  ///   - least: Rows for a thread below which the threads share one block.
  ///   - most: Rows of a block.
  /// - Throws: What `body` throws for one of the blocks; others may have been left out then.
  package func forEachRowBlock(
    rows: Int, least: Int, most: Int,
    _ body: (_ rows: Range<Int>, _ context: ComputeContext) throws(TensorError) -> Void
  ) throws(TensorError) {
    guard rows > 0 else { return }
    let threads = pool.threadCount
    let perThread = (rows + threads - 1) / threads
    let rounds = (perThread - 1) / most + 1
    guard threads == 1 ? rounds > 1 : perThread >= least else { return try body(0..<rows, self) }
    let even = (rows + threads * rounds - 1) / (threads * rounds)
    // Whole tiles of the products' kernels, unless that would give one thread more than its part.
    let size = rounds > 1 ? (even + 7) & ~7 : even
    prepareSingles()
    pool.run((rows + size - 1) / size) { block, worker in
      let single = single(worker)
      guard single.failure == nil else { return }
      let range = block * size..<min(rows, (block + 1) * size)
      do throws(TensorError) { try body(range, single) } catch { single.failure = error }
    }
    try takeFailureOfSingles()
  }
}
