internal import DistilBERT
internal import Longformer
internal import Safetensors
internal import SecMaskSystem
public import SecMaskTensor
internal import SecMaskTokenizers
internal import TransformerLayers

/// A trained model that says of each piece of a text how likely it is part of a secret, or of an example of one.
///
/// Loading costs milliseconds: weights are mapped. Safe to share between threads.
public struct SecretExpert: Sendable {
  private let model: any TokenClassifier
  /// The file, or files, of its weights.
  private let weights: any TensorSource
  private let tokenizer: any Tokenizer
  private let begin: Int32
  private let end: Int32
  private let beginLabels: [Int]
  private let insideLabels: [Int]
  private let exampleLabels: [Int]
  private let windows: PieceWindows

  /// Most tokens of one pass: bounds the memory of intermediate results.
  private static let tokensPerPass = 512

  /// Loads config.json, model.safetensors and the tokenizer files of a folder: a DistilBERT or a Longformer
  /// whose labels are `O`, `B-…` and `I-…`. Those that end in `-EXAMPLE` are examples, all others secrets.
  ///
  /// - Parameter windowTokens: Tokens of a window; nil for as many as the model reads.
  public init(folder: String, windowTokens: Int? = nil) throws(ExpertError) {
    try self.init(folder: folder, windowTokens: windowTokens, sharing: SharedVocabularies())
  }

  /// The same; a vocabulary that another expert has is shared with it.
  init(
    folder: String, windowTokens: Int? = nil, sharing vocabularies: SharedVocabularies
  ) throws(ExpertError) {
    let model: any TokenClassifier
    let weights: any TensorSource
    let tokenizer: any Tokenizer
    do throws(ModelError) {
      let configuration = try ConfigurationFile(folder: folder)
      let kind = try configuration.string("model_type")
      switch kind {
      case "distilbert":
        let own = try DistilBERTConfiguration(configuration)
        weights = try ModelFolder.weights(folder)
        model = try DistilBERTModel(own, weights: weights)
      case "longformer":
        let own = try LongformerConfiguration(configuration)
        weights = try ModelFolder.weights(folder)
        model = try LongformerModel(own, weights: weights)
      default:
        throw .configuration(
          file: configuration.file, key: "model_type", expected: "\"distilbert\" or \"longformer\"",
          found: "\"\(kind)\"")
      }
    } catch { throw .model(folder: folder, reason: "\(error)") }
    do throws(TokenizerError) {
      tokenizer = try TokenizerFiles.load(folder: folder, sharing: vocabularies)
    } catch {
      throw .tokenizer(folder: folder, reason: "\(error)")
    }
    try self.init(folder, model, weights, tokenizer, windowTokens)
  }

  /// A smaller model that reads what `expert` reads: its folder has config.json, `layers` are the weights of its layers and its
  /// classifier, and it shares tokenizer and embeddings with the expert.
  init(
    folder: String, layers: any TensorSource, sharing expert: SecretExpert
  ) throws(ExpertError) {
    let model: DistilBERTModel
    let weights = SharedTensors(
      layers, sharing: expert.weights, where: { $0.contains("embeddings.") })
    do throws(ModelError) {
      model = try DistilBERTModel(
        DistilBERTConfiguration(ConfigurationFile(folder: folder)), weights: weights)
    } catch { throw .model(folder: folder, reason: "\(error)") }
    try self.init(folder, model, weights, expert.tokenizer, nil)
  }

  private init(
    _ folder: String, _ model: any TokenClassifier, _ weights: any TensorSource, _ tokenizer: any Tokenizer,
    _ windowTokens: Int?
  ) throws(ExpertError) {
    self.model = model
    self.weights = weights
    self.tokenizer = tokenizer
    guard let begin = tokenizer.specialTokens.begin, let end = tokenizer.specialTokens.end else {
      throw .tokenizer(folder: folder, reason: "the vocabulary has no tokens that frame a sequence")
    }
    self.begin = begin
    self.end = end
    beginLabels = model.labels.indices.filter { model.labels[$0].hasPrefix("B-") }
    insideLabels = model.labels.indices.filter { model.labels[$0].hasPrefix("I-") }
    exampleLabels = model.labels.indices.filter { model.labels[$0].hasSuffix("-EXAMPLE") }
    guard model.labels.contains("O"), !beginLabels.isEmpty, !insideLabels.isEmpty else {
      throw .labels(folder: folder, found: model.labels)
    }
    guard tokenizer.idCount <= model.vocabularySize else {
      throw .vocabulary(folder: folder, tokenizer: tokenizer.idCount, model: model.vocabularySize)
    }
    windows = PieceWindows(maximumTokens: min(windowTokens ?? .max, model.maximumTokens))
  }

  /// Scores of all pieces of a text.
  ///
  /// Texts longer than the model's window are read in windows that overlap by 128 pieces. Time is
  /// proportional to the number of pieces.
  public func scores(
    of text: [UInt8], on engine: ComputeEngine
  ) throws(ExpertError) -> PieceScores {
    try scores(of: [text], on: engine)[0]
  }

  /// Scores of several texts, whose windows share passes.
  public func scores(
    of texts: [[UInt8]], on engine: ComputeEngine
  ) throws(ExpertError) -> [PieceScores] {
    let pieces = texts.map { tokenizer.tokenize($0) }
    let shapes = model.readsShapes ? zip(pieces, texts).map { PieceShape.shapes(of: $0.offsets, in: $1) } : []
    var builder = PassBuilder(expert: self, pieces: pieces, shapes: shapes, engine: engine)
    for (index, text) in pieces.enumerated() where text.count > 0 {
      for window in windows.windows(over: text.count) { try builder.add(window, of: index) }
    }
    return try builder.finish()
  }

  /// The end of the characters that the tokenizer deletes and that begin at byte `position`.
  func endOfDeleted(from position: Int, in text: [UInt8]) -> Int {
    tokenizer.endOfDeleted(from: position, in: text)
  }

  /// Collects windows into passes of at most `tokensPerPass` tokens.
  private struct PassBuilder {
    let expert: SecretExpert
    let pieces: [TokenizedText]
    /// Of each piece of each text; empty for a model that does not read them.
    let shapes: [[UInt8]]
    let engine: ComputeEngine
    var begin: [[Float]]
    var inside: [[Float]]
    var example: [[Float]]
    var sequences: [[Int32]] = []
    var sequenceShapes: [[UInt8]] = []
    var places: [(text: Int, window: PieceWindows.Window)] = []
    var tokens = 0

    init(expert: SecretExpert, pieces: [TokenizedText], shapes: [[UInt8]], engine: ComputeEngine) {
      self.expert = expert
      self.pieces = pieces
      self.shapes = shapes
      self.engine = engine
      begin = pieces.map { [Float](repeating: 0, count: $0.count) }
      inside = begin
      example = begin
    }

    mutating func add(_ window: PieceWindows.Window, of text: Int) throws(ExpertError) {
      let count = window.pieces.count + 2
      if tokens + count > SecretExpert.tokensPerPass { try run() }
      var ids: [Int32] = []
      ids.reserveCapacity(count)
      ids.append(expert.begin)
      ids += pieces[text].ids[window.pieces]
      ids.append(expert.end)
      sequences.append(ids)
      if expert.model.readsShapes { sequenceShapes.append([0] + shapes[text][window.pieces] + [0]) }
      places.append((text, window))
      tokens += count
    }

    mutating func finish() throws(ExpertError) -> [PieceScores] {
      try run()
      return pieces.indices.map {
        PieceScores(
          offsets: pieces[$0].offsets, begin: begin[$0], inside: inside[$0], example: example[$0])
      }
    }

    private mutating func run() throws(ExpertError) {
      guard !sequences.isEmpty else { return }
      let logits: TokenLogits
      do throws(ModelError) {
        logits = try expert.model.logits(for: sequences, shapes: sequenceShapes, on: engine)
      } catch {
        throw .pass(reason: "\(error)")
      }
      for (sequence, place) in places.enumerated() {
        let values = logits[sequence]
        for piece in place.window.judged {
          let token = 1 + piece - place.window.pieces.lowerBound  // after the begin token
          let first = values.startIndex + token * logits.labelCount
          let row = values[first..<first + logits.labelCount]
          let scores = expert.probabilities(row)
          begin[place.text][piece] = scores.begin
          inside[place.text][piece] = scores.inside
          example[place.text][piece] = scores.example
        }
      }
      sequences = []
      sequenceShapes = []
      places = []
      tokens = 0
    }
  }

  /// Softmax of one token's logits, summed by kind of label.
  private func probabilities(_ logits: ArraySlice<Float>) -> (begin: Float, inside: Float, example: Float) {
    let highest = logits.max() ?? 0
    var sum: Float = 0
    var values = Array(logits)
    for label in values.indices {
      values[label] = CLibrary.exponential(values[label] - highest)
      sum += values[label]
    }
    func share(_ labels: [Int]) -> Float { labels.reduce(0) { $0 + values[$1] } / sum }
    return (share(beginLabels), share(insideLabels), share(exampleLabels))
  }
}
