public import SecMaskTensor
public import TransformerLayers

/// Dimensions of a Longformer token classifier, as config.json gives them.
public struct LongformerConfiguration: Sendable, Hashable {
  public let vocabularySize: Int  // vocab_size
  /// Rows of the position table, of which the first ones belong to no token; see ``maximumTokens``.
  public let positions: Int  // max_position_embeddings
  public let tokenTypes: Int  // type_vocab_size
  public let layers: Int  // num_hidden_layers
  public let heads: Int  // num_attention_heads
  public let dimension: Int  // hidden_size
  public let feedForwardDimension: Int  // intermediate_size
  public let activation: Activation  // hidden_act
  /// For each layer the tokens that a token sees, half of them on either side of it.
  public let attentionWindows: [Int]  // attention_window
  public let epsilon: Double  // layer_norm_eps
  /// The id whose tokens have no position of their own.
  public let paddingID: Int  // pad_token_id
  /// Names of the labels, by id.
  public let labels: [String]

  /// Reads the keys that Hugging Face's `LongformerConfig` has, with its defaults.
  public init(_ file: ConfigurationFile) throws(ModelError) {
    try file.check("model_type", isOneOf: ["longformer"])
    vocabularySize = try file.count("vocab_size", default: 30_522)
    positions = try file.count("max_position_embeddings", default: 512)
    tokenTypes = try file.count("type_vocab_size", default: 2)
    layers = try file.count("num_hidden_layers", default: 12)
    heads = try file.count("num_attention_heads", default: 12)
    dimension = try file.count("hidden_size", default: 768)
    feedForwardDimension = try file.count("intermediate_size", default: 3_072)
    activation = try file.activation("hidden_act")
    attentionWindows = try file.counts("attention_window", count: layers, default: 512)
    epsilon = try file.number("layer_norm_eps", default: 1e-12)
    paddingID = try file.tokenID("pad_token_id", default: 1)
    labels = try file.labels()
    guard dimension % heads == 0 else {
      throw .configuration(
        file: file.file, key: "hidden_size", expected: "a multiple of num_attention_heads (\(heads))",
        found: "\(dimension)")
    }
    if let odd = attentionWindows.first(where: { $0 % 2 != 0 }) {
      throw .configuration(
        file: file.file, key: "attention_window", expected: "even numbers", found: "\(odd)")
    }
    guard positions > paddingID + 1 else {
      throw .configuration(
        file: file.file, key: "max_position_embeddings", expected: "more than pad_token_id + 1",
        found: "\(positions)")
    }
  }

  /// Most tokens of a sequence: positions begin after that of the padding id.
  public var maximumTokens: Int { positions - paddingID - 1 }
}
