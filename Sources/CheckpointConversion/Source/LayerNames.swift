/// Names of an encoder layer's parts, in the spelling of a family.
struct LayerNames: Sendable {
  /// What stands before the layer's number.
  let stem: String
  let query: String
  let key: String
  let value: String
  /// The linear layer behind attention.
  let output: String
  let attentionNorm: String
  /// The two linear layers of the feed-forward network.
  let expansion: String
  let contraction: String
  let outputNorm: String
  /// Projections for global tokens: query, key, value.
  var global: [String] = []

  static let bert = LayerNames(
    stem: "encoder.layer.", query: "attention.self.query", key: "attention.self.key",
    value: "attention.self.value", output: "attention.output.dense",
    attentionNorm: "attention.output.LayerNorm", expansion: "intermediate.dense",
    contraction: "output.dense", outputNorm: "output.LayerNorm")

  static let distilbert = LayerNames(
    stem: "transformer.layer.", query: "attention.q_lin", key: "attention.k_lin",
    value: "attention.v_lin", output: "attention.out_lin", attentionNorm: "sa_layer_norm",
    expansion: "ffn.lin1", contraction: "ffn.lin2", outputNorm: "output_layer_norm")

  static let longformer: LayerNames = {
    var names = bert
    names.global = ["query", "key", "value"].map { "attention.self.\($0)_global" }
    return names
  }()

  static func of(_ family: ModelFamily) -> LayerNames {
    switch family {
    case .distilbert: distilbert
    case .bert, .roberta: bert
    case .longformer: longformer
    }
  }

  /// A part of layer `index`, with the layer's stem.
  func full(_ part: String, _ index: Int) -> String { "\(stem)\(index).\(part)" }
}
