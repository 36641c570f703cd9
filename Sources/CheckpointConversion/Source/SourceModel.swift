internal import Safetensors

/// A checkpoint folder that has been recognised.
struct SourceModel: Sendable {
  let folder: String
  let config: ModelConfig
  let tensors: any TensorSource
  let names: SourceNames

  init(folder: String) throws {
    self.folder = folder
    config = try ModelConfig(folder: folder)
    tensors = try SourceCheckpoint.open(folder: folder)
    names = SourceNames(tensors.names, family: config.family)
    if let spelling = names.spelling, spelling.stem != LayerNames.of(config.family).stem {
      throw ConversionError.otherFamily(
        file: tensors.file, expected: config.family,
        found: spelling.stem == LayerNames.distilbert.stem ? "DistilBERT" : "BERT")
    }
    if config.family != .longformer, names.spelling?.global.isEmpty == false {
      throw ConversionError.otherFamily(
        file: tensors.file, expected: config.family, found: "Longformer")
    }
  }
}
