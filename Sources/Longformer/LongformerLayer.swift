internal import SecMaskTensor
internal import TransformerLayers

/// One transformer layer: attention and feed-forward, each with a residual and a normalisation after it.
struct LongformerLayer: Sendable {
  let attention: LongformerAttention  // attention.self
  let attentionOutput: LinearLayer  // attention.output.dense: [dim, dim]
  let attentionNorm: LayerNormWeights  // attention.output.LayerNorm
  let feedForwardIn: LinearLayer  // intermediate.dense: [hidden, dim]
  let feedForwardOut: LinearLayer  // output.dense: [dim, hidden]
  let outputNorm: LayerNormWeights  // output.LayerNorm
  let activation: Activation

  /// Reads `encoder.layer.<index>`.
  init(
    _ index: Int, _ configuration: LongformerConfiguration, from reader: inout WeightReader
  ) throws(ModelError) {
    let name = "encoder.layer.\(index)"
    let dim = configuration.dimension
    let hidden = configuration.feedForwardDimension
    let epsilon = configuration.epsilon
    attention = try LongformerAttention(layer: index, configuration, from: &reader)
    attentionOutput = try reader.linear("\(name).attention.output.dense", outputs: dim, inputs: dim)
    attentionNorm = try reader.layerNorm(
      "\(name).attention.output.LayerNorm", size: dim, epsilon: epsilon)
    feedForwardIn = try reader.linear("\(name).intermediate.dense", outputs: hidden, inputs: dim)
    feedForwardOut = try reader.linear("\(name).output.dense", outputs: dim, inputs: hidden)
    outputNorm = try reader.layerNorm("\(name).output.LayerNorm", size: dim, epsilon: epsilon)
    activation = configuration.activation
  }

  /// Replaces `x`, `[tokens, dim]`, by the layer's output.
  func apply(
    to x: Matrix, _ sequences: SequenceBatch, _ global: GlobalTokens, _ context: ComputeContext
  ) throws(TensorError) {
    try context.workspace.scope { () throws(TensorError) in
      let output = context.workspace.matrix(rows: x.rows, columns: x.columns)  // [tokens, dim]
      try context.workspace.scope { () throws(TensorError) in
        let mixed = context.workspace.matrix(rows: x.rows, columns: x.columns)  // [tokens, dim]
        try attention.apply(to: x, sequences, global, into: mixed, context)
        try context.linear(mixed, attentionOutput, into: output)
      }
      try context.layerNorm(output, adding: x, attentionNorm, into: x)
      let wide = context.workspace.matrix(
        rows: x.rows, columns: feedForwardIn.outputs)  // [tokens, hidden]
      try context.linear(x, feedForwardIn, activation: activation, into: wide)
      try context.linear(wide, feedForwardOut, into: output)
      try context.layerNorm(output, adding: x, outputNorm, into: x)
    }
  }
}
