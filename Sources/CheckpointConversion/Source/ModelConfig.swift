internal import Safetensors
internal import SecMaskJSON

/// What config.json says of an encoder, whatever its family calls it.
package struct ModelConfig: Sendable {
  /// For errors.
  let file: String
  package let family: ModelFamily
  let vocabulary: Int
  /// Rows of the position table.
  let positionRows: Int
  let layers: Int
  let dim: Int
  let heads: Int
  let hidden: Int
  /// Rows of the token type table; 0 when there is none.
  let tokenTypes: Int
  /// Layer norm's epsilon, as it is written.
  let epsilon: String
  let padding: Int
  /// Attention windows by layer; only Longformer has them.
  let windows: [Int]
  /// By number; nil when config.json names none.
  let labels: [String]?
  let architectures: [String]
  /// Further ids that are passed on: `bos_token_id` and its like.
  let specialIDs: [(key: String, value: Int)]

  /// Reads the folder's config.json.
  package init(folder: String) throws {
    let file = "\(folder)/config.json"
    guard fileExists(file) else { throw ConversionError.noConfig(folder: folder) }
    try self.init(JSONValue(readingFile: file), file: file)
  }

  init(_ config: JSONValue, file: String) throws(ConversionError) {
    let reader = ConfigReader(config, file: file)
    let architectures = (config["architectures"]?.elements ?? []).compactMap(\.text)
    let family = try reader.family(architectures: architectures)
    if let dtype = config["secmask"]?["dtype"]?.text, dtype == WeightFormat.int8.rawValue {
      throw .alreadyConverted(file: file, key: "secmask.dtype", found: dtype)
    }
    if let rank = config["secmask"]?["low_rank"]?.integer {
      throw .alreadyConverted(file: file, key: "secmask.low_rank", found: "\(rank)")
    }
    self.file = file
    self.family = family
    self.architectures = architectures
    let isDistilbert = family == .distilbert
    vocabulary = try reader.count("vocab_size")
    positionRows = try reader.count("max_position_embeddings")
    layers = try reader.count(isDistilbert ? "n_layers" : "num_hidden_layers")
    dim = try reader.count(isDistilbert ? "dim" : "hidden_size")
    heads = try reader.count(isDistilbert ? "n_heads" : "num_attention_heads")
    hidden = try reader.count(isDistilbert ? "hidden_dim" : "intermediate_size")
    guard dim.isMultiple(of: heads) else {
      throw .invalidConfig(
        file: file, key: isDistilbert ? "dim" : "hidden_size", expected: "a multiple of \(heads) heads",
        found: "\(dim)")
    }
    tokenTypes =
      isDistilbert ? 0 : try reader.count("type_vocab_size", default: family == .bert ? 2 : 1)
    epsilon = isDistilbert ? "1e-12" : try reader.epsilon("layer_norm_eps", default: "1e-12")
    padding = try reader.padding(default: isDistilbert || family == .bert ? 0 : 1)
    windows = family == .longformer ? try reader.windows(layers: layers) : []
    labels = try reader.labels()
    specialIDs = ["bos_token_id", "eos_token_id", "sep_token_id", "cls_token_id"].compactMap { key in
      config[key]?.integer.map { (key, $0) }
    }
    try reader.require(isDistilbert ? "activation" : "hidden_act", "gelu")
    try reader.require("position_embedding_type", "absolute")
    if config["is_decoder"]?.boolean == true {
      throw .invalidConfig(file: file, key: "is_decoder", expected: "false", found: "true")
    }
  }
}
