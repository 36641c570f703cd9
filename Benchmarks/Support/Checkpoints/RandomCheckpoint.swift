internal import Safetensors
internal import Workloads

/// A checkpoint in Hugging Face's form with random weights: what a model costs does not depend on them.
struct RandomCheckpoint {
  private let config: String
  private var tensors: [(name: String, shape: [Int], isGain: Bool)] = []

  private static let vocabulary = 30_522
  private static let labels = #"{"0": "O", "1": "B-SECRET", "2": "I-SECRET"}"#

  init(_ model: BenchedModel) {
    switch model {
    case .fast: self.init(distilBERT: 384, hidden: 1_536)
    case .distilbert66m: self.init(distilBERT: 768, hidden: 3_072)
    case .long: self.init(longformer: 384, hidden: 1_536)
    }
  }

  /// Six layers with twelve heads, 512 positions.
  private init(distilBERT dim: Int, hidden: Int) {
    config = """
      {"model_type": "distilbert", "architectures": ["DistilBertForTokenClassification"], "activation": "gelu",
       "dim": \(dim), "hidden_dim": \(hidden), "n_heads": 12, "n_layers": 6, "max_position_embeddings": 512,
       "pad_token_id": 0, "vocab_size": \(Self.vocabulary), "id2label": \(Self.labels)}
      """
    addEmbeddings("distilbert.", dim, positions: 512, types: 0)
    for index in 0..<6 {
      let layer = "distilbert.transformer.layer.\(index)"
      for name in ["q_lin", "k_lin", "v_lin", "out_lin"] { addLinear("\(layer).attention.\(name)", dim, dim) }
      addNorm("\(layer).sa_layer_norm", dim)
      addLinear("\(layer).ffn.lin1", hidden, dim)
      addLinear("\(layer).ffn.lin2", dim, hidden)
      addNorm("\(layer).output_layer_norm", dim)
    }
    addLinear("classifier", 3, dim)
  }

  /// Six layers with twelve heads, 4,096 tokens, 128 seen on either side.
  private init(longformer dim: Int, hidden: Int) {
    config = """
      {"model_type": "longformer", "architectures": ["LongformerForTokenClassification"], "hidden_act": "gelu",
       "hidden_size": \(dim), "intermediate_size": \(hidden), "num_attention_heads": 12, "num_hidden_layers": 6,
       "max_position_embeddings": 4098, "pad_token_id": 1, "type_vocab_size": 1, "layer_norm_eps": 1e-12,
       "attention_window": [256, 256, 256, 256, 256, 256], "vocab_size": \(Self.vocabulary),
       "id2label": \(Self.labels)}
      """
    addEmbeddings("longformer.", dim, positions: 4_098, types: 1)
    for index in 0..<6 {
      let layer = "longformer.encoder.layer.\(index)"
      for name in ["query", "key", "value", "query_global", "key_global", "value_global"] {
        addLinear("\(layer).attention.self.\(name)", dim, dim)
      }
      addLinear("\(layer).attention.output.dense", dim, dim)
      addNorm("\(layer).attention.output.LayerNorm", dim)
      addLinear("\(layer).intermediate.dense", hidden, dim)
      addLinear("\(layer).output.dense", dim, hidden)
      addNorm("\(layer).output.LayerNorm", dim)
    }
    addLinear("classifier", 3, dim)
  }

  /// Writes config.json, model.safetensors and the tokenizer of another checkpoint. The weights come last, so
  /// that a folder that has them is complete.
  func write(to folder: String, tokenizerFrom other: String) throws {
    try makeFolder(folder)
    for file in ["vocab.txt", "tokenizer_config.json", "special_tokens_map.json"] {
      try copyFile("\(other)/\(file)", to: "\(folder)/\(file)")
    }
    try writeFile(Array(config.utf8), to: "\(folder)/config.json")
    var writer = SafetensorsWriter(metadata: ["format": "pt"])
    for (index, tensor) in tensors.enumerated() {
      let count = tensor.shape.reduce(1, *)
      writer.add(tensor.name, dtype: .f32, shape: tensor.shape) { sink in
        var random = SeededRandom(seed: UInt64(index))
        // Even in ±0.035: as spread as BERT's initial weights.
        let values = random.floats(count, scale: 0.035)
        try sink.write(tensor.isGain ? values.map { 1 + $0 } : values)
      }
    }
    try writer.write(to: "\(folder)/model.safetensors")
  }

  private mutating func addEmbeddings(_ prefix: String, _ dim: Int, positions: Int, types: Int) {
    let name = "\(prefix)embeddings"
    add("\(name).word_embeddings.weight", [Self.vocabulary, dim])
    add("\(name).position_embeddings.weight", [positions, dim])
    if types > 0 { add("\(name).token_type_embeddings.weight", [types, dim]) }
    addNorm("\(name).LayerNorm", dim)
  }

  private mutating func addLinear(_ name: String, _ outputs: Int, _ inputs: Int) {
    add("\(name).weight", [outputs, inputs])
    add("\(name).bias", [outputs])
  }

  private mutating func addNorm(_ name: String, _ size: Int) {
    add("\(name).weight", [size], isGain: true)
    add("\(name).bias", [size])
  }

  private mutating func add(_ name: String, _ shape: [Int], isGain: Bool = false) {
    tensors.append((name, shape, isGain))
  }
}
