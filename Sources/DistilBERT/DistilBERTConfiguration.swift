public import SecMaskTensor
public import TransformerLayers

/// Dimensions of a DistilBERT token classifier, as config.json gives them.
public struct DistilBERTConfiguration: Sendable, Hashable {
  public let vocabularySize: Int  // vocab_size
  public let positions: Int  // max_position_embeddings
  public let layers: Int  // n_layers
  public let heads: Int  // n_heads
  public let dimension: Int  // dim
  /// Numbers of an embedding; a projection makes `dimension` of them where that is another. Not a key of DistilBERT's own.
  public let embeddingDimension: Int  // embedding_dim
  public let feedForwardDimension: Int  // hidden_dim
  public let activation: Activation
  /// Names of the labels, by id.
  public let labels: [String]

  /// Epsilon of every layer normalisation; the architecture fixes it.
  static let epsilon = 1e-12

  /// Reads the keys that Hugging Face's `DistilBertConfig` has, with its defaults.
  public init(_ file: ConfigurationFile) throws(ModelError) {
    try file.check("model_type", isOneOf: ["distilbert"])
    vocabularySize = try file.count("vocab_size", default: 30_522)
    positions = try file.count("max_position_embeddings", default: 512)
    layers = try file.count("n_layers", default: 6)
    heads = try file.count("n_heads", default: 12)
    dimension = try file.count("dim", default: 768)
    embeddingDimension = try file.count("embedding_dim", default: dimension)
    feedForwardDimension = try file.count("hidden_dim", default: 3_072)
    activation = try file.activation("activation")
    labels = try file.labels()
    guard dimension % heads == 0 else {
      throw .configuration(
        file: file.file, key: "dim", expected: "a multiple of n_heads (\(heads))", found: "\(dimension)")
    }
  }
}
