extension ComputeContext {
  /// `out = activation(x Wᵀ + b)`; `x` is `[rows, inputs]`, `out` `[rows, outputs]`, which do not overlap.
  ///
  /// Costs `2 * rows * inputs * outputs` floating-point operations. A row's result does not depend on the
  /// number of threads. Allocates nothing once the workspace is large enough, but for low-rank weights.
  public func linear(
    _ x: Matrix, _ layer: LinearLayer, activation: Activation = .none, into out: Matrix
  ) throws(TensorError) {
    guard x.columns == layer.inputs, out.rows == x.rows, out.columns == layer.outputs else {
      throw .shapeMismatch(
        operation: "linear", expected: [x.rows, layer.inputs, layer.outputs], found: x.shape + out.shape)
    }
    try workspace.scope { () throws(TensorError) in
      for part in layer.parts {
        guard case .lowRank(let up, let down) = part.weights else { continue }
        let thin = workspace.matrix(rows: x.rows, columns: down.outputs)
        try linear(x, LinearLayer(weights: down, bias: nil), into: thin)
        try linear(
          thin, LinearLayer(weights: up, bias: part.bias), activation: activation, into: part.columns(of: out)
        )
      }
      let call = LinearCall(
        x: x, quantized: layer.hasInt8 ? quantize(x) : nil, layer: layer, activation: activation, out: out)
      pool.run(call.taskCount(threads: pool.threadCount)) { task, _ in
        call.compute(task, threads: pool.threadCount, kernels)
      }
    }
  }
}

/// A linear layer's call: which part and which columns each task computes.
private struct LinearCall {
  let x: Matrix
  let quantized: QuantizedRows?
  let layer: LinearLayer
  let activation: Activation
  let out: Matrix

  func taskCount(threads: Int) -> Int {
    var count = 0
    for part in layer.parts { count += tasks(of: part, threads: threads) }
    return count
  }

  func compute(_ task: Int, threads: Int, _ kernels: Kernels) {
    var task = task
    for part in layer.parts {
      let count = tasks(of: part, threads: threads)
      if task < count {
        let size = LinearProduct.columnsPerTask(of: part.weights.outputs, threads: threads)
        let columns = task * size..<min(part.weights.outputs, (task + 1) * size)
        product(of: part)?.compute(columns, activation, kernels)
        return
      }
      task -= count
    }
  }

  private func tasks(of part: LinearLayer.Part, threads: Int) -> Int {
    if case .lowRank = part.weights { return 0 }
    let size = LinearProduct.columnsPerTask(of: part.weights.outputs, threads: threads)
    return (part.weights.outputs + size - 1) / size
  }

  private func product(of part: LinearLayer.Part) -> LinearProduct? {
    let columns = part.columns(of: out)
    switch (part.weights, quantized) {
    case (.float32(let weights), _):
      return LinearProduct(x: .float32(x), .float32(weights), part.bias, out: columns)
    case (.int8(let weights), let rows?):
      return LinearProduct(x: .int8(rows), .int8(weights), part.bias, out: columns)
    default: return nil  // low rank is computed before, and int8 has its rows
    }
  }
}
