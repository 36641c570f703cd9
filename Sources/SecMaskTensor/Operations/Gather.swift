extension ComputeContext {
  /// Copies the rows at `positions`, which must exist, to the rows of `out` in that order.
  public func gather(_ x: Matrix, rows positions: [Int], into out: Matrix) throws(TensorError) {
    guard out.rows == positions.count, out.columns == x.columns else {
      throw .shapeMismatch(operation: "gather", expected: [positions.count, x.columns], found: out.shape)
    }
    for (row, position) in positions.enumerated() {
      guard position >= 0, position < x.rows else {
        throw .rowOutOfRange(table: "matrix", row: position, rows: x.rows)
      }
      (out.base + row * out.stride).update(from: x.base + position * x.stride, count: x.columns)
    }
  }

  /// Copies the rows of `x` to the rows of `out` at `positions`, which must exist.
  public func scatter(_ x: Matrix, into out: Matrix, rows positions: [Int]) throws(TensorError) {
    guard x.rows == positions.count, out.columns == x.columns else {
      throw .shapeMismatch(operation: "scatter", expected: [positions.count, out.columns], found: x.shape)
    }
    for (row, position) in positions.enumerated() {
      guard position >= 0, position < out.rows else {
        throw .rowOutOfRange(table: "matrix", row: position, rows: out.rows)
      }
      (out.base + position * out.stride).update(from: x.base + row * x.stride, count: x.columns)
    }
  }
}
