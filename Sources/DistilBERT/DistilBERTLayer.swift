internal import SecMaskTensor
internal import TransformerLayers

/// One transformer layer: attention and feed-forward, each with a residual and a normalisation after it.
struct DistilBERTLayer: Sendable {
  let projections: LinearLayer  // attention.q_lin, k_lin, v_lin: [3 dim, dim]
  let attentionOutput: LinearLayer  // attention.out_lin: [dim, dim]
  let attentionNorm: LayerNormWeights  // sa_layer_norm
  let feedForwardIn: LinearLayer  // ffn.lin1: [hidden, dim]
  let feedForwardOut: LinearLayer  // ffn.lin2: [dim, hidden]
  let outputNorm: LayerNormWeights  // output_layer_norm

  /// Reads `transformer.layer.<index>`.
  init(
    _ index: Int, _ configuration: DistilBERTConfiguration, from reader: inout WeightReader
  )
    throws(ModelError)
  {
    let name = "transformer.layer.\(index)"
    let dim = configuration.dimension
    let hidden = configuration.feedForwardDimension
    let query = try reader.linear("\(name).attention.q_lin", outputs: dim, inputs: dim)
    let key = try reader.linear("\(name).attention.k_lin", outputs: dim, inputs: dim)
    let value = try reader.linear("\(name).attention.v_lin", outputs: dim, inputs: dim)
    do throws(TensorError) { projections = try LinearLayer(sideBySide: [query, key, value]) } catch {
      throw .input(error)
    }
    attentionOutput = try reader.linear("\(name).attention.out_lin", outputs: dim, inputs: dim)
    let epsilon = DistilBERTConfiguration.epsilon
    attentionNorm = try reader.layerNorm("\(name).sa_layer_norm", size: dim, epsilon: epsilon)
    feedForwardIn = try reader.linear("\(name).ffn.lin1", outputs: hidden, inputs: dim)
    feedForwardOut = try reader.linear("\(name).ffn.lin2", outputs: dim, inputs: hidden)
    outputNorm = try reader.layerNorm("\(name).output_layer_norm", size: dim, epsilon: epsilon)
  }

  /// Replaces `x`, `[tokens, dim]`, by the layer's output.
  func apply(
    to x: Matrix, _ sequences: SequenceBatch, _ configuration: DistilBERTConfiguration,
    _ context: ComputeContext
  ) throws(TensorError) {
    let tokens = x.rows
    let dim = configuration.dimension
    try context.workspace.scope { () throws(TensorError) in
      let output = context.workspace.matrix(rows: tokens, columns: dim)  // [tokens, dim]
      try context.workspace.scope { () throws(TensorError) in
        let projected = context.workspace.matrix(rows: tokens, columns: 3 * dim)  // query | key | value
        let mixed = context.workspace.matrix(rows: tokens, columns: dim)  // [tokens, dim]
        try context.linear(x, projections, into: projected)
        try context.attention(
          queries: projected.columns(0..<dim), keys: projected.columns(dim..<2 * dim),
          values: projected.columns(2 * dim..<3 * dim), heads: configuration.heads, sequences: sequences,
          into: mixed)
        try context.linear(mixed, attentionOutput, into: output)
      }
      try context.layerNorm(output, adding: x, attentionNorm, into: x)
      let wide = context.workspace.matrix(
        rows: tokens, columns: configuration.feedForwardDimension)  // [tokens, hidden]
      try context.linear(x, feedForwardIn, activation: configuration.activation, into: wide)
      try context.linear(wide, feedForwardOut, into: output)
      try context.layerNorm(output, adding: x, outputNorm, into: x)
    }
  }
}
