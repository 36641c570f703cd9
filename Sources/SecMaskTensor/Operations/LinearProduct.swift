internal import CSecMaskKernels

/// One weight matrix's part in a linear layer's call.
struct LinearProduct {
  enum Input {
    case float32(Matrix)
    case int8(QuantizedRows)
  }
  enum Weights {
    case float32(FloatParameter)
    case int8(Int8Weights)
  }

  let x: Input
  let weights: Weights
  let bias: FloatParameter?
  let out: Matrix

  init(x: Input, _ weights: Weights, _ bias: FloatParameter?, out: Matrix) {
    self.x = x
    self.weights = weights
    self.bias = bias
    self.out = out
  }

  /// Columns that a task computes: whole panels of 48. A few tasks a thread, so that one that is interrupted
  /// holds up the others little; but runs of some 200 columns, because the kernels fetch ahead within one.
  static func columnsPerTask(of columns: Int, threads: Int) -> Int {
    guard threads > 1 else { return max(1, columns) }
    func panels(_ columns: Int) -> Int { 48 * max(1, (columns + 47) / 48) }
    let fewPerThread = panels(columns / (threads * 4))
    let longest = panels((columns + threads - 1) / threads)
    return max(fewPerThread, min(192, longest))
  }

  /// Computes some of the columns, for all rows.
  func compute(
    _ columns: Range<Int>, _ activation: Activation, _ kernels: Kernels
  ) {
    switch (x, weights) {
    case (.float32(let x), .float32(let weights)):
      var job = job(x, weights, columns, activation)
      if let blas = kernels.blas {
        Self.multiply(job, with: blas, kernels)
      } else {
        secmask_linear_run(kernels.table, &job)
      }
    case (.int8(let rows), .int8(let weights)):
      var rows = rows.asC
      var weights = weights.asC
      secmask_int8_linear(
        kernels.table, &rows, &weights, bias?.base, columns.lowerBound, columns.count, activation.asC,
        out.base + columns.lowerBound, out.stride)
    default: break  // one call quantises all inputs or none
    }
  }

  private func job(
    _ x: Matrix, _ weights: FloatParameter, _ columns: Range<Int>, _ activation: Activation
  ) -> secmask_linear {
    secmask_linear(
      x: x.base, x_stride: x.stride,
      weights: weights.base + columns.lowerBound * weights.columns, weight_stride: weights.columns,
      bias: bias.map { $0.base + columns.lowerBound },
      y: out.base + columns.lowerBound, y_stride: out.stride,
      rows: x.rows, columns: columns.count, depth: weights.columns, activation: activation.asC)
  }

  /// The same by OpenBLAS, with bias and activation after it while the block is in cache.
  private static func multiply(_ job: secmask_linear, with blas: BLASLibrary, _ kernels: Kernels) {
    blas.product(
      x: job.x, job.x_stride, weights: job.weights, job.weight_stride, rows: job.rows, columns: job.columns,
      depth: job.depth, into: job.y, job.y_stride)
    if let bias = job.bias { kernels.rows.add_bias(job.y, bias, job.rows, job.columns, job.y_stride) }
    switch job.activation {
    case SECMASK_GELU_ERF: kernels.rows.gelu_erf(job.y, job.rows, job.columns, job.y_stride)
    case SECMASK_GELU_TANH: kernels.rows.gelu_tanh(job.y, job.rows, job.columns, job.y_stride)
    default: break
    }
  }
}
