internal import SecMaskTensor
internal import TransformerLayers

extension EncoderLayer {
  /// Reads `encoder.layer.<index>` of a Longformer checkpoint, but for the global projections.
  init(
    _ index: Int, _ configuration: LongformerConfiguration, from reader: inout WeightReader
  ) throws(ModelError) {
    let name = "encoder.layer.\(index)"
    let dim = configuration.dimension
    let hidden = configuration.feedForwardDimension
    let epsilon = configuration.epsilon
    let query = try reader.linear("\(name).attention.self.query", outputs: dim, inputs: dim)
    let key = try reader.linear("\(name).attention.self.key", outputs: dim, inputs: dim)
    let value = try reader.linear("\(name).attention.self.value", outputs: dim, inputs: dim)
    let projections: LinearLayer
    do throws(TensorError) { projections = try LinearLayer(sideBySide: [query, key, value]) } catch {
      throw .input(error)
    }
    self.init(
      projections: projections,
      attentionOutput: try reader.linear("\(name).attention.output.dense", outputs: dim, inputs: dim),
      attentionNorm: try reader.layerNorm(
        "\(name).attention.output.LayerNorm", size: dim, epsilon: epsilon),
      feedForwardIn: try reader.linear("\(name).intermediate.dense", outputs: hidden, inputs: dim),
      feedForwardOut: try reader.linear("\(name).output.dense", outputs: dim, inputs: hidden),
      outputNorm: try reader.layerNorm("\(name).output.LayerNorm", size: dim, epsilon: epsilon),
      activation: configuration.activation)
  }
}
