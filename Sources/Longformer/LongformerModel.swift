public import Safetensors
public import SecMaskTensor
public import TransformerLayers

/// Longformer (Beltagy et al., 2020) with a token-classification head, as Hugging Face's
/// `LongformerForTokenClassification` computes it.
///
/// Time and memory are linear in the length; nothing is padded to a multiple of the window. Weights stay
/// where they lie in the mapped file. Safe to share between threads.
public struct LongformerModel: TokenClassifier {
  public let configuration: LongformerConfiguration
  private let words: EmbeddingTable  // [vocabulary, dim]
  private let positions: EmbeddingTable  // [positions, dim]
  /// Every token has type 0.
  private let tokenType: FloatParameter  // [dim]
  private let embeddingNorm: LayerNormWeights
  private let layers: EncoderStack
  private let attentions: [LongformerAttention]
  private let classifier: LinearLayer  // [labels, dim]

  /// Loads `config.json` and `model.safetensors`, or its shards, of a folder.
  ///
  /// Costs milliseconds: `F32` weights are read from the disk when first used.
  public init(folder: String) throws(ModelError) {
    let configuration = try LongformerConfiguration(ConfigurationFile(folder: folder))
    try self.init(configuration, weights: ModelFolder.weights(folder))
  }

  /// Takes the weights from `source`: every tensor of the model with the shape that the configuration
  /// implies, with or without the prefix `longformer.`, and no others.
  public init(_ configuration: LongformerConfiguration, weights source: any TensorSource) throws(ModelError) {
    self.configuration = configuration
    let dim = configuration.dimension
    var reader = WeightReader(source, prefix: "longformer.")
    words = try reader.embedding(
      "embeddings.word_embeddings", rows: configuration.vocabularySize, columns: dim)
    positions = try reader.embedding(
      "embeddings.position_embeddings", rows: configuration.positions, columns: dim)
    let types = try reader.embedding(
      "embeddings.token_type_embeddings", rows: configuration.tokenTypes, columns: dim)
    do throws(TensorError) { tokenType = try types.row(0) } catch { throw .input(error) }
    embeddingNorm = try reader.layerNorm(
      "embeddings.LayerNorm", size: dim, epsilon: configuration.epsilon)
    var layers: [EncoderLayer] = []
    var attentions: [LongformerAttention] = []
    for index in 0..<configuration.layers {
      layers.append(try EncoderLayer(index, configuration, from: &reader))
      attentions.append(try LongformerAttention(layer: index, configuration, from: &reader))
    }
    self.layers = EncoderStack(layers)
    self.attentions = attentions
    classifier = try reader.linear(
      "classifier", outputs: configuration.labels.count, inputs: dim, prefixed: false)
    try reader.finish(ignoring: ["embeddings.position_ids"])
  }

  public var labels: [String] { configuration.labels }
  public var maximumTokens: Int { configuration.maximumTokens }
  public var vocabularySize: Int { configuration.vocabularySize }

  /// Logits of every token, without global attention.
  public func logits(
    for sequences: [[Int32]], on engine: ComputeEngine
  ) throws(ModelError) -> TokenLogits {
    try logits(for: sequences, globalPositions: [], on: engine)
  }

  /// Logits of every token, some of which have global attention.
  ///
  /// - Parameter globalPositions: For each sequence the ascending positions of its global tokens; or empty,
  ///   for none in any.
  public func logits(
    for sequences: [[Int32]], globalPositions: [[Int]], on engine: ComputeEngine
  ) throws(ModelError) -> TokenLogits {
    let batch = try SequenceBatch(sequences, maximumTokens: maximumTokens)
    let values = try run(batch, globalPositions, on: engine) { _ in }
    return TokenLogits(labelCount: labels.count, offsets: batch.offsets, values: values)
  }

  /// The embeddings' output and that of each layer, `[tokens, dim]` each, for comparing models.
  public func hiddenStates(
    for sequences: [[Int32]], globalPositions: [[Int]] = [], on engine: ComputeEngine
  ) throws(ModelError) -> [[Float]] {
    let batch = try SequenceBatch(sequences, maximumTokens: maximumTokens)
    var states: [[Float]] = []
    _ = try run(batch, globalPositions, on: engine) { states.append($0.elements) }
    return states
  }

  private func run(
    _ batch: SequenceBatch, _ globalPositions: [[Int]], on engine: ComputeEngine,
    _ observe: (Matrix) -> Void
  ) throws(ModelError) -> [Float] {
    do throws(TensorError) {
      let global = try GlobalTokens(globalPositions, in: batch)
      return try engine.run { context throws(TensorError) in
        try forward(batch, global, context, observe)
      }
    } catch { throw .input(error) }
  }

  private func forward(
    _ batch: SequenceBatch, _ global: GlobalTokens, _ context: ComputeContext,
    _ observe: (Matrix) -> Void
  ) throws(TensorError) -> [Float] {
    try context.workspace.scope { () throws(TensorError) in
      let x = context.workspace.matrix(rows: batch.totalTokens, columns: configuration.dimension)
      try context.embed(
        batch.tokenIDs, words: words,
        positionIDs: batch.positionIDs(padding: Int32(configuration.paddingID)), positions: positions,
        constant: tokenType, norm: embeddingNorm, into: x)
      observe(x)
      let schedule = try AttentionSchedule(batch, globalPositions: global.positions)
      try layers.apply(
        to: x, context,
        attend: { layer, projected, mixed throws(TensorError) in
          try attentions[layer].apply(
            projected, to: x, layers.layers[layer].precision, batch, schedule, global, into: mixed,
            context)
        }, observe: observe)
      let logits = context.workspace.matrix(rows: batch.totalTokens, columns: labels.count)
      try context.linear(x, classifier, into: logits)
      return logits.elements
    }
  }
}
