package import SecMaskTensor

/// The layers of an encoder.
///
/// Between two attentions all work is by rows, so a block of them passes from the attention's output to the next
/// layer's projections on one core, and the threads meet twice a layer.
package struct EncoderStack: Sendable {
  package let layers: [EncoderLayer]

  package init(_ layers: [EncoderLayer]) { self.layers = layers }

  /// Rows of a block. int8 weights of a layer are small enough to be read again for each block, and blocks of
  /// this size stay in a second-level cache of 1 MB; fp32 weights are not.
  private var block: (least: Int, most: Int) {
    layers.first?.precision == .rounded ? (least: 16, most: 64) : (least: 64, most: .max)
  }

  /// Replaces `x`, `[tokens, dim]`, by the last layer's output.
  ///
  /// - Parameters:
  ///   - attend: Writes what each token takes from the others to `mixed`, `[tokens, dim]`, for the layer of
  ///     this index; `projected` is `[tokens, 3 dim]`: query, key, value. `x` is the layer's input then.
  ///   - observe: Is shown `x` after each layer.
  package func apply(
    to x: Matrix, _ context: ComputeContext,
    attend: (_ layer: Int, _ projected: Matrix, _ mixed: Matrix) throws(TensorError) -> Void,
    observe: (Matrix) -> Void
  ) throws(TensorError) {
    guard let first = layers.first else { return }
    let (least, most) = block
    try context.workspace.scope { () throws(TensorError) in
      let projected = context.workspace.matrix(rows: x.rows, columns: first.projections.outputs)
      let mixed = context.workspace.matrix(rows: x.rows, columns: x.columns)
      try context.forEachRowBlock(rows: x.rows, least: least, most: most) {
        (rows, context) throws(TensorError) in
        try context.linear(x.rows(rows), first.projections, into: projected.rows(rows))
      }
      for index in layers.indices {
        try attend(index, projected, mixed)
        let layer = layers[index]
        let next = index + 1 < layers.count ? layers[index + 1].projections : nil
        try context.forEachRowBlock(rows: x.rows, least: least, most: most) {
          (rows, context) throws(TensorError) in
          try layer.finish(x.rows(rows), mixed: mixed.rows(rows), context)
          if let next { try context.linear(x.rows(rows), next, into: projected.rows(rows)) }
        }
        observe(x)
      }
    }
  }
}
