extension ComputeContext {
  /// Calls `body` with runs of rows that cover the matrix, spread over the threads when it is large
  /// enough for that to pay.
  func forRowBlocks(of matrix: Matrix, _ body: (Range<Int>) -> Void) {
    forRowBlocks(rows: matrix.rows, columns: matrix.columns) { rows, _ in body(rows) }
  }

  func forRowBlocks(rows: Int, columns: Int, _ body: (Range<Int>, _ worker: Int) -> Void) {
    guard rows > 0 else { return }
    // Some 8,000 elements take a few microseconds, about what it costs to hand a block out.
    let smallest = max(1, 8_192 / max(1, columns))
    let blocks = max(1, min(pool.threadCount * 2, rows / smallest))
    let rowsPerBlock = (rows + blocks - 1) / blocks
    pool.run((rows + rowsPerBlock - 1) / rowsPerBlock) { block, worker in
      let first = block * rowsPerBlock
      body(first..<min(rows, first + rowsPerBlock), worker)
    }
  }
}
