package import Safetensors

/// A folder as model hubs lay it out, with errors of this module.
package enum ModelFolder {
  /// The tensors of `model.safetensors`, or of the shards that `model.safetensors.index.json` names.
  package static func weights(_ folder: String) throws(ModelError) -> any TensorSource {
    do throws(SafetensorsError) { return try CheckpointFolder.open(folder) } catch { throw .weights(error) }
  }
}
