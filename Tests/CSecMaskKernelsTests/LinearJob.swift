import CSecMaskKernels

/// A layer and its input as a test states them.
struct LinearJob {
  /// `[rows, depth]`
  var x: Matrix
  /// `[columns, depth]`
  var weights: Matrix
  var bias: [Float]?
  var activation = SECMASK_NO_ACTIVATION

  init(_ shape: LinearShape, gap: Int = 0, bias: Bool = true) {
    x = Matrix(rows: shape.rows, columns: shape.depth, gap: gap, in: -1...1, seed: shape.depth)
    weights = Matrix(rows: shape.columns, columns: shape.depth, gap: 2 * gap, in: -1...1, seed: shape.columns)
    self.bias = bias ? Matrix(rows: 1, columns: shape.columns, in: -2...2, seed: shape.rows)[0] : nil
  }

  /// The whole output, or rows and columns of it, each computed by a call of their own.
  func result(
    _ level: KernelLevel, rows: [Range<Int>]? = nil, columns: [Range<Int>]? = nil, gap: Int = 0
  ) -> Matrix {
    var y = Matrix(rows: x.rows, columns: weights.rows, gap: gap)
    for rows in rows ?? [0..<x.rows] {
      for columns in columns ?? [0..<weights.rows] { write(&y, level, rows, columns) }
    }
    return y
  }

  private func write(_ y: inout Matrix, _ level: KernelLevel, _ rows: Range<Int>, _ columns: Range<Int>) {
    let stride = y.stride
    x.storage.withUnsafeBufferPointer { x in
      weights.storage.withUnsafeBufferPointer { w in
        (bias ?? []).withUnsafeBufferPointer { b in
          y.storage.withUnsafeMutableBufferPointer { y in
            var job = secmask_linear(
              x: x.baseAddress.map { $0 + rows.lowerBound * self.x.stride }, x_stride: self.x.stride,
              weights: w.baseAddress.map { $0 + columns.lowerBound * weights.stride },
              weight_stride: weights.stride,
              bias: bias == nil ? nil : b.baseAddress.map { $0 + columns.lowerBound },
              y: y.baseAddress.map { $0 + rows.lowerBound * stride + columns.lowerBound }, y_stride: stride,
              rows: rows.count, columns: columns.count, depth: self.x.columns, activation: activation)
            secmask_linear_run(level.table, &job)
          }
        }
      }
    }
  }

  /// One output in double precision, and the sum of its terms' magnitudes.
  func reference(row: Int, column: Int) -> (value: Double, magnitude: Double) {
    var value = Double(bias?[column] ?? 0)
    var magnitude = abs(value)
    let (from, weightsFrom) = (row * x.stride, column * weights.stride)
    for k in 0..<x.columns {
      let term = Double(x.storage[from + k]) * Double(weights.storage[weightsFrom + k])
      value += term
      magnitude += abs(term)
    }
    return (value, magnitude)
  }
}

extension Matrix {
  /// All values' bits, gaps left out: NaN equals itself, and -0 is not 0.
  var bits: [[UInt32]] { (0..<rows).map { self[$0].map(\.bitPattern) } }
}
