internal import CSecMaskKernels

extension ComputeContext {
  /// A convolution over rows: `out[r] = W [x[r · step], …, x[r · step + width - 1]] + b`.
  ///
  /// `x` is `[rows, channels]` without gaps between its rows, a row of `layer`'s weights holds `width · channels` numbers,
  /// and `out` has `(rows - width) / step + 1` rows. Nothing is copied: it is a linear layer whose input rows overlap.
  /// An output depends on its own rows of `x` alone, bit by bit. Costs two operations a weight and row of `out`.
  package func convolution(
    _ x: Matrix, step: Int, _ layer: LinearLayer, into out: Matrix
  ) throws(TensorError) {
    guard case .float32(let weights) = layer.parts[0].weights, let bias = layer.parts[0].bias, step > 0,
      x.stride == x.columns, layer.inputs % x.columns == 0, x.rows * x.columns >= layer.inputs,
      out.rows == (x.rows - layer.inputs / x.columns) / step + 1, out.columns == layer.outputs
    else {
      throw .shapeMismatch(
        operation: "convolution", expected: [layer.inputs, layer.outputs], found: x.shape + out.shape)
    }
    let block = 512
    pool.run((out.rows + block - 1) / block) { index, _ in
      let rows = index * block..<min(out.rows, (index + 1) * block)
      let stride = step * x.columns
      var job = secmask_linear(
        x: x.base + rows.lowerBound * stride, x_stride: stride, weights: weights.base,
        weight_stride: weights.columns, bias: bias.base, y: out.base + rows.lowerBound * out.stride,
        y_stride: out.stride, rows: rows.count, columns: out.columns, depth: weights.columns,
        activation: SECMASK_NO_ACTIVATION)
      // Not by OpenBLAS, which wants rows that do not overlap.
      secmask_linear_run(kernels.table, &job)
    }
  }

  /// Each negative element to zero.
  package func rectify(_ x: Matrix) {
    for row in 0..<x.rows {
      let elements = UnsafeMutableBufferPointer(start: x.base + row * x.stride, count: x.columns)
      for column in elements.indices { elements[column] = max(0, elements[column]) }
    }
  }

  /// All elements of some rows, which must exist, to zero.
  package func clear(_ x: Matrix, rows: Range<Int>) {
    for row in rows { (x.base + row * x.stride).update(repeating: 0, count: x.columns) }
  }

  /// Copies rows of a table, which must exist, to the rows of `out` from `first` on.
  package func copy(
    _ rows: [Int32], of table: EmbeddingTable, into out: Matrix, from first: Int
  ) throws(TensorError) {
    try read(rows, of: table, out, from: first) { table.read($0, into: $1) }
  }

  /// Adds rows of a table, which must exist, to the rows of `out` from `first` on.
  package func add(
    _ rows: [Int32], of table: EmbeddingTable, to out: Matrix, from first: Int
  ) throws(TensorError) {
    try withUnsafeTemporaryAllocation(of: Float.self, capacity: table.columns) { row throws(TensorError) in
      guard let summand = row.baseAddress else { return }
      try read(rows, of: table, out, from: first) { source, target in
        table.read(source, into: summand)
        for column in 0..<table.columns { target[column] += summand[column] }
      }
    }
  }

  private func read(
    _ rows: [Int32], of table: EmbeddingTable, _ out: Matrix, from first: Int,
    _ body: (Int, UnsafeMutablePointer<Float>) -> Void
  ) throws(TensorError) {
    guard out.columns == table.columns, first >= 0, first + rows.count <= out.rows else {
      throw .shapeMismatch(
        operation: "copy of rows", expected: [first + rows.count, table.columns], found: out.shape)
    }
    for (offset, row) in rows.enumerated() {
      try table.check(row)
      body(Int(row), out.base + (first + offset) * out.stride)
    }
  }

  /// The highest value and the mean of each column over some rows of `x`, which must exist: `2 · columns` numbers into a row of
  /// `out`. Values are not negative.
  package func pool(_ x: Matrix, rows: Range<Int>, into out: Matrix, row: Int) {
    let target = out.base + row * out.stride
    target.update(repeating: 0, count: 2 * x.columns)
    let share = 1 / Float(max(1, rows.count))
    for source in rows {
      let values = x.base + source * x.stride
      for column in 0..<x.columns {
        target[column] = max(target[column], values[column])
        target[x.columns + column] += values[column]
      }
    }
    for column in x.columns..<2 * x.columns { target[column] *= share }
  }
}
