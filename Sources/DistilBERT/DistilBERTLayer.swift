internal import SecMaskTensor
internal import TransformerLayers

extension EncoderLayer {
  /// Reads `transformer.layer.<index>` of a DistilBERT checkpoint.
  init(
    _ index: Int, _ configuration: DistilBERTConfiguration, from reader: inout WeightReader
  ) throws(ModelError) {
    let name = "transformer.layer.\(index)"
    let dim = configuration.dimension
    let hidden = configuration.feedForwardDimension
    let epsilon = DistilBERTConfiguration.epsilon
    let query = try reader.linear("\(name).attention.q_lin", outputs: dim, inputs: dim)
    let key = try reader.linear("\(name).attention.k_lin", outputs: dim, inputs: dim)
    let value = try reader.linear("\(name).attention.v_lin", outputs: dim, inputs: dim)
    let projections: LinearLayer
    do throws(TensorError) { projections = try LinearLayer(sideBySide: [query, key, value]) } catch {
      throw .input(error)
    }
    self.init(
      projections: projections,
      attentionOutput: try reader.linear("\(name).attention.out_lin", outputs: dim, inputs: dim),
      attentionNorm: try reader.layerNorm("\(name).sa_layer_norm", size: dim, epsilon: epsilon),
      feedForwardIn: try reader.linear("\(name).ffn.lin1", outputs: hidden, inputs: dim),
      feedForwardOut: try reader.linear("\(name).ffn.lin2", outputs: dim, inputs: hidden),
      outputNorm: try reader.layerNorm("\(name).output_layer_norm", size: dim, epsilon: epsilon),
      activation: configuration.activation)
  }
}
