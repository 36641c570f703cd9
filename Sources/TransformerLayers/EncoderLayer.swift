package import SecMaskTensor

/// What an encoder layer computes row by row: its projections, and all that comes after attention, with a
/// residual and a normalisation after attention and after the feed-forward part (Vaswani et al., 2017).
package struct EncoderLayer: Sendable {
  let projections: LinearLayer  // query | key | value: [3 dim, dim]
  let attentionOutput: LinearLayer  // [dim, dim]
  let attentionNorm: LayerNormWeights
  let feedForwardIn: LinearLayer  // [hidden, dim]
  let feedForwardOut: LinearLayer  // [dim, hidden]
  let outputNorm: LayerNormWeights
  let activation: Activation

  package init(
    projections: LinearLayer, attentionOutput: LinearLayer, attentionNorm: LayerNormWeights,
    feedForwardIn: LinearLayer, feedForwardOut: LinearLayer, outputNorm: LayerNormWeights,
    activation: Activation
  ) {
    self.projections = projections
    self.attentionOutput = attentionOutput
    self.attentionNorm = attentionNorm
    self.feedForwardIn = feedForwardIn
    self.feedForwardOut = feedForwardOut
    self.outputNorm = outputNorm
    self.activation = activation
  }

  /// How exact queries, keys and values are.
  package var precision: AttentionPrecision { projections.precision }

  /// Replaces rows of the layer's input `x` by its output; `mixed` is what attention gave them. Both are
  /// `[rows, dim]`.
  func finish(_ x: Matrix, mixed: Matrix, _ context: ComputeContext) throws(TensorError) {
    try context.workspace.scope { () throws(TensorError) in
      let output = context.workspace.matrix(rows: x.rows, columns: x.columns)  // [rows, dim]
      try context.linear(mixed, attentionOutput, into: output)
      try context.layerNorm(output, adding: x, attentionNorm, into: x)
      let wide = context.workspace.matrix(rows: x.rows, columns: feedForwardIn.outputs)  // [rows, hidden]
      try context.linear(x, feedForwardIn, activation: activation, into: wide)
      try context.linear(wide, feedForwardOut, into: output)
      try context.layerNorm(output, adding: x, outputNorm, into: x)
    }
  }
}
