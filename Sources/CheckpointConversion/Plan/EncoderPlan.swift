internal import Safetensors
internal import SecMaskJSON

/// The encoder's part of a plan.
struct EncoderPlan {
  var tensors: [PlannedTensor] = []
  var config: [(key: String, value: JSONValue)]
  /// Number of positions if it is not the source's.
  var newLength: Int?
  var notes: [String] = []

  /// Adds a tensor of the encoder, `name` as the target calls it without its prefix.
  mutating func add(
    _ family: ModelFamily, _ name: String, _ shape: [Int], _ role: PlannedTensor.Role,
    _ recipe: TensorRecipe
  ) {
    tensors.append(PlannedTensor(name: family.prefix + name, shape: shape, role: role, recipe: recipe))
  }

  /// Adds the layers, and the layer norm of the embeddings, which only change their names. Global
  /// projections that the source lacks are copies of the local ones.
  mutating func addLayers(of source: SourceModel, to target: ModelFamily) {
    let (dim, hidden) = (source.config.dim, source.config.hidden)
    let from = LayerNames.of(source.config.family)
    let into = LayerNames.of(target)
    func weightAndBias(
      _ name: String, from sourceName: String, _ shape: [Int], _ plan: inout EncoderPlan
    ) {
      let isNorm = shape.count == 1
      plan.add(
        target, "\(name).weight", shape, isNorm ? .vector : .linear,
        .copy(of: source.names.encoderName("\(sourceName).weight")))
      plan.add(
        target, "\(name).bias", [shape[0]], .vector,
        .copy(of: source.names.encoderName("\(sourceName).bias")))
    }
    weightAndBias("embeddings.LayerNorm", from: "embeddings.LayerNorm", [dim], &self)
    let local = [from.query, from.key, from.value]
    let parts =
      [
        (into.query, from.query, [dim, dim]), (into.key, from.key, [dim, dim]),
        (into.value, from.value, [dim, dim]), (into.output, from.output, [dim, dim]),
        (into.attentionNorm, from.attentionNorm, [dim]),
        (into.expansion, from.expansion, [hidden, dim]),
        (into.contraction, from.contraction, [dim, hidden]),
        (into.outputNorm, from.outputNorm, [dim]),
      ]
      + zip(into.global, from.global.isEmpty ? local : from.global).map { ($0, $1, [dim, dim]) }
    for layer in 0..<source.config.layers {
      for (name, sourceName, shape) in parts {
        weightAndBias(into.full(name, layer), from: from.full(sourceName, layer), shape, &self)
      }
    }
  }
}
