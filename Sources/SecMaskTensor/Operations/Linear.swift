extension ComputeContext {
  /// `out = activation(x Wᵀ + b)`; `x` is `[rows, inputs]`, `out` `[rows, outputs]`, which do not overlap.
  ///
  /// Costs `2 * rows * inputs * outputs` floating-point operations. A row's result does not depend on the
  /// number of threads.
  public func linear(
    _ x: Matrix, _ layer: LinearLayer, activation: Activation = .none, into out: Matrix
  ) throws(TensorError) {
    guard x.columns == layer.inputs, out.shape == [x.rows, layer.outputs] else {
      throw .shapeMismatch(
        operation: "linear", expected: [x.rows, layer.inputs, layer.outputs], found: x.shape + out.shape)
    }
    try workspace.scope { () throws(TensorError) in
      var products: [LinearProduct] = []
      var quantized: QuantizedRows?
      for part in layer.parts {
        let columns = out.columns(part.firstOutput..<part.firstOutput + part.weights.outputs)
        switch part.weights {
        case .lowRank(let up, let down):
          let thin = workspace.matrix(rows: x.rows, columns: down.outputs)
          try linear(x, LinearLayer(weights: down, bias: nil), into: thin)
          try linear(
            thin, LinearLayer(weights: up, bias: part.bias), activation: activation, into: columns)
        case .float32(let weights):
          products.append(LinearProduct(x: .float32(x), .float32(weights), part.bias, out: columns))
        case .int8(let weights):
          let rows = quantized ?? quantize(x)
          quantized = rows
          products.append(LinearProduct(x: .int8(rows), .int8(weights), part.bias, out: columns))
        }
      }
      run(products, activation)
    }
  }

  /// Hands out the products by blocks of columns.
  private func run(_ products: [LinearProduct], _ activation: Activation) {
    var blocks: [(product: Int, columns: Range<Int>)] = []
    for (index, product) in products.enumerated() {
      let size = product.columnsPerTask(threads: pool.threadCount)
      for first in stride(from: 0, to: product.out.columns, by: size) {
        blocks.append((index, first..<min(product.out.columns, first + size)))
      }
    }
    let kernels = kernels
    pool.run(blocks.count) { task, _ in
      let block = blocks[task]
      products[block.product].compute(block.columns, activation, kernels)
    }
  }
}
