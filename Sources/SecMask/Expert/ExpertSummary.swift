internal import DistilBERT
internal import Longformer
internal import SystemPackage
internal import TransformerLayers

/// What an expert is, from its configuration and the header of its weights.
package struct ExpertSummary: Sendable, Hashable {
  /// `model_type` of config.json.
  package let model: String
  package let layers: Int
  package let dimension: Int
  package let heads: Int
  /// Most tokens that the model reads at once, the two that frame them included.
  package let window: Int
  /// Most tokens that a token sees in a layer; nil where it sees all of the window.
  package let attentionWindow: Int?
  package let labels: [String]
  package let vocabularySize: Int
  /// Numbers that were trained; see `WeightSummary`.
  package let parameters: Int
  /// The element type of most of the weights.
  package let dtype: String
  /// Size of model.safetensors in bytes.
  package let byteCount: Int

  /// Reads config.json and the header of model.safetensors: milliseconds, whatever the size of the file.
  /// Does not check that the tensors are the model's; loading does.
  package init(folder: String) throws(ExpertError) {
    do throws(ModelError) {
      let file = try ConfigurationFile(folder: folder)
      model = try file.string("model_type")
      switch model {
      case "longformer":
        let configuration = try LongformerConfiguration(file)
        (layers, dimension, heads) = (configuration.layers, configuration.dimension, configuration.heads)
        window = configuration.maximumTokens
        attentionWindow = configuration.attentionWindows.max()
        labels = configuration.labels
        vocabularySize = configuration.vocabularySize
      default:
        // Whose error says that it is the wrong one, if it is.
        let configuration = try DistilBERTConfiguration(file)
        (layers, dimension, heads) = (configuration.layers, configuration.dimension, configuration.heads)
        window = configuration.positions
        attentionWindow = nil
        labels = configuration.labels
        vocabularySize = configuration.vocabularySize
      }
      let weights = try WeightSummary(folder: folder)
      parameters = weights.parameters
      dtype = weights.dtype
    } catch { throw .model(folder: folder, reason: "\(error)") }
    byteCount = (try? Stat("\(folder)/model.safetensors")).map { Int($0.size) } ?? 0
  }
}
