internal import DistilBERT
internal import Longformer
internal import SecMaskTensor
internal import SecMaskTokenizers
internal import TransformerLayers

/// A converted model with its tokenizer, whichever architecture it has.
struct Classifier {
  private enum Model {
    case distilBERT(DistilBERTModel)
    case longformer(LongformerModel)
  }

  private let model: Model
  private let tokenizer: (any Tokenizer)?

  /// Loads a folder. It may lack tokenizer files; then there are only made-up inputs.
  init(folder: String) throws {
    let configuration = try ConfigurationFile(folder: folder)
    model =
      try configuration.string("model_type") == "longformer"
      ? .longformer(LongformerModel(folder: folder)) : .distilBERT(DistilBERTModel(folder: folder))
    tokenizer = try? TokenizerFiles.load(folder: folder)
  }

  var classifier: any TokenClassifier {
    switch model {
    case .distilBERT(let model): model
    case .longformer(let model): model
    }
  }

  private var vocabularySize: Int {
    switch model {
    case .distilBERT(let model): model.configuration.vocabularySize
    case .longformer(let model): model.configuration.vocabularySize
    }
  }

  /// The embeddings' output and each layer's, `[tokens, dim]`.
  func hiddenStates(for sequence: [Int32], on engine: ComputeEngine) throws -> [[Float]] {
    switch model {
    case .distilBERT(let model): try model.hiddenStates(for: [sequence], on: engine)
    case .longformer(let model): try model.hiddenStates(for: [sequence], on: engine)
    }
  }

  /// Token ids of a text, framed and cut to what the model reads; without a tokenizer that fits the
  /// vocabulary, ids that only depend on the text's bytes.
  func tokens(of text: [UInt8]) -> [Int32] {
    let most = max(1, classifier.maximumTokens - 2)
    guard let tokenizer, tokenizer.idCount <= vocabularySize, let begin = tokenizer.specialTokens.begin,
      let end = tokenizer.specialTokens.end
    else {
      var state: UInt32 = 1
      return text.prefix(most).map { byte in
        state = state &* 1_664_525 &+ 1_013_904_223 &+ UInt32(byte)
        return Int32(Int(state >> 8) % vocabularySize)
      }
    }
    return [begin] + tokenizer.tokenize(text).ids.prefix(most) + [end]
  }
}
