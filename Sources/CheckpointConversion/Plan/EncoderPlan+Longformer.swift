internal import Safetensors
internal import SecMaskJSON

extension EncoderPlan {
  /// Longformer as it is, or another family made into one by the recipe of Beltagy, Peters and Cohan
  /// 2020: the position table repeated to the wanted length, global projections begun as copies of the
  /// local ones. On texts inside one window the result computes what the source did.
  ///
  /// Position numbers begin behind the padding id; the rows before are RoBERTa's own, or zeros, which
  /// nothing looks at. The table has two rows more than positions, as that of longformer-base-4096.
  static func longformer(
    _ source: SourceModel, options: ConversionOptions
  ) throws(ConversionError) -> EncoderPlan {
    let config = source.config
    let isExtension = config.family != .longformer
    let lead = config.padding + 1
    let positions = options.positions ?? ConversionOptions.defaultPositions
    let window = options.window ?? ConversionOptions.defaultWindow
    try check(options, isExtension: isExtension, positions: positions, window: window)
    let rows = isExtension ? positions + max(2, lead) : config.positionRows
    let sourceLead = config.family == .roberta ? lead : 0
    guard isExtension || rows > lead, config.positionRows > sourceLead else {
      throw .invalidConfig(
        file: config.file, key: "max_position_embeddings", expected: "more than \(lead)",
        found: "\(config.positionRows)")
    }
    var plan = EncoderPlan(
      config: hfConfig(
        of: source, rows: rows,
        windows: isExtension ? [Int](repeating: window, count: config.layers) : config.windows),
      newLength: isExtension ? positions : nil)
    func embedding(_ name: String, rows: Int, _ recipe: (String) -> TensorRecipe) {
      let full = "embeddings.\(name).weight"
      plan.add(
        .longformer, full, [rows, config.dim], .embedding, recipe(source.names.encoderName(full)))
    }
    embedding("word_embeddings", rows: config.vocabulary) { .copy(of: $0) }
    embedding("position_embeddings", rows: rows) {
      isExtension
        ? .tiled(of: $0, rows: config.positionRows, lead: sourceLead, targetLead: lead) : .copy(of: $0)
    }
    embedding("token_type_embeddings", rows: 1) {
      config.family == .distilbert ? .zeros : .firstRow(of: $0, rows: config.tokenTypes)
    }
    plan.addLayers(of: source, to: .longformer)
    if isExtension {
      plan.notes.append(
        "\(config.positionRows - sourceLead) positions repeated to \(positions); global projections are "
          + "copies of the local ones")
    }
    return plan
  }

  private static func check(
    _ options: ConversionOptions, isExtension: Bool, positions: Int, window: Int
  ) throws(ConversionError) {
    if !isExtension {
      for (name, isSet) in [
        ("--window", options.window != nil), ("--positions", options.positions != nil),
      ] where isSet {
        throw .wrongOption(option: name, problem: "the source is a Longformer; it keeps its own")
      }
    }
    guard window > 0, window.isMultiple(of: 2), window <= 1 << 20 else {
      throw .wrongOption(option: "--window", problem: "an even number from 2")
    }
    guard positions > 0, positions <= 1 << 20 else {
      throw .wrongOption(option: "--positions", problem: "a number from 1 to \(1 << 20)")
    }
  }

  private static func hfConfig(
    of source: SourceModel, rows: Int, windows: [Int]
  ) -> [(key: String, value: JSONValue)] {
    let config = source.config
    return [
      ("architectures", .array([.string("LongformerForTokenClassification")])),
      ("model_type", .string("longformer")),
      ("attention_window", .array(windows.map { .integer($0) })),
      ("hidden_act", .string("gelu")),
      ("hidden_size", .integer(config.dim)),
      ("intermediate_size", .integer(config.hidden)),
      ("layer_norm_eps", .number(config.epsilon)),
      ("max_position_embeddings", .integer(rows)),
      ("num_attention_heads", .integer(config.heads)),
      ("num_hidden_layers", .integer(config.layers)),
      ("pad_token_id", .integer(config.padding)),
      ("type_vocab_size", .integer(1)),
      ("vocab_size", .integer(config.vocabulary)),
    ] + config.specialIDs.map { ($0.key, .integer($0.value)) }
  }
}
