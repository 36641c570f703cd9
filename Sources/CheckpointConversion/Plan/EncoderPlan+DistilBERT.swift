internal import Safetensors
internal import SecMaskJSON

extension EncoderPlan {
  /// DistilBERT as it is, or BERT in DistilBERT's form.
  ///
  /// BERT adds an embedding of the token type to each token, which for a single text is row 0
  /// throughout. Added to each row of the position table instead, the sums are the same, and what is
  /// left is DistilBERT but for its tensors' names.
  static func distilbert(
    _ source: SourceModel, options: ConversionOptions
  ) throws(ConversionError) -> EncoderPlan {
    let config = source.config
    guard config.family == .distilbert || config.family == .bert else {
      throw .impossibleTarget(file: config.file, found: config.family, target: .distilbert)
    }
    for (name, isSet) in [("--window", options.window != nil), ("--positions", options.positions != nil)]
    where isSet {
      throw .wrongOption(option: name, problem: "only with --to longformer")
    }
    guard Double(config.epsilon) == 1e-12 else {
      throw .invalidConfig(
        file: config.file, key: "layer_norm_eps", expected: "1e-12, as in DistilBERT",
        found: config.epsilon)
    }
    var plan = EncoderPlan(config: hfConfig(of: config))
    plan.add(
      .distilbert, "embeddings.word_embeddings.weight", [config.vocabulary, config.dim], .embedding,
      .copy(of: source.names.encoderName("embeddings.word_embeddings.weight")))
    let positions = source.names.encoderName("embeddings.position_embeddings.weight")
    plan.add(
      .distilbert, "embeddings.position_embeddings.weight", [config.positionRows, config.dim],
      .embedding,
      config.family == .distilbert
        ? .copy(of: positions)
        : .sum(
          of: positions,
          firstRowOf: source.names.encoderName("embeddings.token_type_embeddings.weight"),
          rows: config.tokenTypes))
    // Not DistilBERT's own: an embedding of the shapes of pieces, where a checkpoint has one.
    let shapes = source.names.encoderName("embeddings.shape_embeddings.weight")
    if source.names.contains(shapes), let rows = try? source.tensors.tensor(named: shapes).shape.first {
      plan.add(
        .distilbert, "embeddings.shape_embeddings.weight", [rows, config.dim], .smallEmbedding,
        .copy(of: shapes))
    }
    plan.addLayers(of: source, to: .distilbert)
    return plan
  }

  private static func hfConfig(of config: ModelConfig) -> [(key: String, value: JSONValue)] {
    [
      ("architectures", .array([.string("DistilBertForTokenClassification")])),
      ("model_type", .string("distilbert")),
      ("activation", .string("gelu")),
      ("dim", .integer(config.dim)),
      ("hidden_dim", .integer(config.hidden)),
      ("n_heads", .integer(config.heads)),
      ("n_layers", .integer(config.layers)),
      ("max_position_embeddings", .integer(config.positionRows)),
      ("pad_token_id", .integer(config.padding)),
      ("sinusoidal_pos_embds", .boolean(false)),
      ("tie_weights_", .boolean(true)),
      ("vocab_size", .integer(config.vocabulary)),
    ]
  }
}
