import DistilBERT
import Longformer
import SecMaskTensor
import TransformerLayers

/// Either model, as its config.json says.
enum LoadedModel {
  case distilBERT(DistilBERTModel)
  case longformer(LongformerModel)

  init(folder: String) throws(ModelError) {
    let configuration = try ConfigurationFile(folder: folder)
    switch try configuration.string("model_type") {
    case "longformer": self = .longformer(try LongformerModel(folder: folder))
    default: self = .distilBERT(try DistilBERTModel(folder: folder))
    }
  }

  var classifier: any TokenClassifier {
    switch self {
    case .distilBERT(let model): model
    case .longformer(let model): model
    }
  }

  /// Columns of the hidden states.
  var dimension: Int {
    switch self {
    case .distilBERT(let model): model.configuration.dimension
    case .longformer(let model): model.configuration.dimension
    }
  }

  /// Logits of inputs in one packed pass.
  func logits(_ inputs: [ModelInput], on engine: ComputeEngine) throws(ModelError) -> TokenLogits {
    let ids = inputs.map(\.ids)
    switch self {
    case .distilBERT(let model): return try model.logits(for: ids, on: engine)
    case .longformer(let model):
      return try model.logits(for: ids, globalPositions: inputs.map(\.globalPositions), on: engine)
    }
  }

  /// The embeddings' output and that of each layer.
  func hiddenStates(_ input: ModelInput, on engine: ComputeEngine) throws(ModelError) -> [[Float]] {
    switch self {
    case .distilBERT(let model): return try model.hiddenStates(for: [input.ids], on: engine)
    case .longformer(let model):
      return try model.hiddenStates(
        for: [input.ids], globalPositions: [input.globalPositions], on: engine)
    }
  }
}
