public import Safetensors
public import SecMaskTensor
public import TransformerLayers

/// DistilBERT (Sanh et al., 2019) with a token-classification head, as Hugging Face's
/// `DistilBertForTokenClassification` computes it.
///
/// Weights stay where they lie in the mapped file. Safe to share between threads.
public struct DistilBERTModel: TokenClassifier {
  public let configuration: DistilBERTConfiguration
  private let words: EmbeddingTable  // [vocabulary, dim]
  private let positions: EmbeddingTable  // [positions, dim]
  /// For checkpoints that know the shapes of pieces.
  private let shapes: ShapeEmbedding?
  private let embeddingNorm: LayerNormWeights
  /// From the embeddings to the layers, where these are narrower or wider.
  private let projection: LinearLayer?  // [dim, embedding dim]
  private let layers: EncoderStack
  private let classifier: LinearLayer  // [labels, dim]

  /// Loads `config.json` and `model.safetensors`, or its shards, of a folder.
  ///
  /// Costs milliseconds: `F32` weights are read from the disk when first used.
  public init(folder: String) throws(ModelError) {
    let configuration = try DistilBERTConfiguration(ConfigurationFile(folder: folder))
    try self.init(configuration, weights: ModelFolder.weights(folder))
  }

  /// Takes the weights from `source`: every tensor of the model with the shape that the configuration
  /// implies, with or without the prefix `distilbert.`, and no others.
  public init(_ configuration: DistilBERTConfiguration, weights source: any TensorSource) throws(ModelError) {
    self.configuration = configuration
    let dim = configuration.embeddingDimension
    var reader = WeightReader(source, prefix: "distilbert.")
    words = try reader.embedding(
      "embeddings.word_embeddings", rows: configuration.vocabularySize, columns: dim)
    positions = try reader.embedding(
      "embeddings.position_embeddings", rows: configuration.positions, columns: dim)
    if reader.hasWeight("embeddings.shape_embeddings") {
      let table = try reader.embedding("embeddings.shape_embeddings", rows: PieceShape.count, columns: dim)
      do throws(TensorError) { shapes = try ShapeEmbedding(shapes: table, positions: positions) } catch {
        throw .input(error)
      }
    } else {
      shapes = nil
    }
    embeddingNorm = try reader.layerNorm(
      "embeddings.LayerNorm", size: dim, epsilon: DistilBERTConfiguration.epsilon)
    projection =
      configuration.dimension == dim
      ? nil : try reader.linear("embeddings.projection", outputs: configuration.dimension, inputs: dim)
    var layers: [EncoderLayer] = []
    for index in 0..<configuration.layers {
      layers.append(try EncoderLayer(index, configuration, from: &reader))
    }
    self.layers = EncoderStack(layers)
    classifier = try reader.linear(
      "classifier", outputs: configuration.labels.count, inputs: configuration.dimension, prefixed: false)
    try reader.finish(ignoring: ["embeddings.position_ids"])
  }

  public var labels: [String] { configuration.labels }
  public var maximumTokens: Int { configuration.positions }
  public var vocabularySize: Int { configuration.vocabularySize }
  public var readsShapes: Bool { shapes != nil }

  /// Logits of pieces of which no shape is known: 0 throughout.
  public func logits(
    for sequences: [[Int32]], on engine: ComputeEngine
  ) throws(ModelError) -> TokenLogits {
    try logits(for: sequences, shapes: [], on: engine)
  }

  public func logits(
    for sequences: [[Int32]], shapes: [[UInt8]], on engine: ComputeEngine
  ) throws(ModelError) -> TokenLogits {
    let batch = try SequenceBatch(sequences, maximumTokens: maximumTokens)
    let shapes = packed(shapes, like: batch)
    guard shapes.count == batch.totalTokens else {
      throw .input(
        .shapeMismatch(operation: "shapes", expected: [batch.totalTokens], found: [shapes.count]))
    }
    do throws(TensorError) {
      let values = try engine.run { context throws(TensorError) in
        try forward(batch, shapes, context) { _ in }
      }
      return TokenLogits(labelCount: labels.count, offsets: batch.offsets, values: values)
    } catch { throw .input(error) }
  }

  /// The embeddings' output and that of each layer, `[tokens, dim]` each, for comparing models.
  public func hiddenStates(
    for sequences: [[Int32]], on engine: ComputeEngine
  ) throws(ModelError) -> [[Float]] {
    let batch = try SequenceBatch(sequences, maximumTokens: maximumTokens)
    var states: [[Float]] = []
    do throws(TensorError) {
      _ = try engine.run { context throws(TensorError) in
        try forward(batch, packed([], like: batch), context) { states.append($0.elements) }
      }
    } catch { throw .input(error) }
    return states
  }

  /// A shape for each token of a batch, 0 where none are given.
  private func packed(_ shapes: [[UInt8]], like batch: SequenceBatch) -> [UInt8] {
    shapes.isEmpty ? [UInt8](repeating: 0, count: batch.totalTokens) : Array(shapes.joined())
  }

  private func forward(
    _ batch: SequenceBatch, _ shapeIDs: [UInt8], _ context: ComputeContext, _ observe: (Matrix) -> Void
  ) throws(TensorError) -> [Float] {
    try context.workspace.scope { () throws(TensorError) in
      let embedded = context.workspace.matrix(
        rows: batch.totalTokens, columns: configuration.embeddingDimension)
      if let shapes {
        try context.embed(
          batch.tokenIDs, words: words, positionIDs: Array(0..<Int32(batch.totalTokens)),
          positions: shapes.sums(positionIDs: batch.positionIDs, shapes: shapeIDs),
          norm: embeddingNorm, into: embedded)
      } else {
        try context.embed(
          batch.tokenIDs, words: words, positionIDs: batch.positionIDs, positions: positions,
          norm: embeddingNorm, into: embedded)
      }
      var x = embedded
      if let projection {
        x = context.workspace.matrix(rows: batch.totalTokens, columns: configuration.dimension)
        try context.linear(embedded, projection, into: x)
      }
      observe(x)
      let dim = configuration.dimension
      let schedule = try AttentionSchedule(batch)
      try layers.apply(
        to: x, context,
        attend: { layer, projected, mixed throws(TensorError) in
          try context.attention(
            queries: projected.columns(0..<dim), keys: projected.columns(dim..<2 * dim),
            values: projected.columns(2 * dim..<3 * dim), heads: configuration.heads, schedule: schedule,
            window: nil, precision: layers.layers[layer].precision, into: mixed)
        }, observe: observe)
      let logits = context.workspace.matrix(rows: batch.totalTokens, columns: labels.count)
      try context.linear(x, classifier, into: logits)
      return logits.elements
    }
  }
}

extension DistilBERTModel: CustomStringConvertible {
  public var description: String {
    "DistilBERT, \(configuration.layers) layers of \(configuration.dimension), labels \(labels)"
  }
}
