internal import Safetensors
internal import TransformerLayers

extension TensorSource {
  /// A probability that the metadata has.
  func threshold(_ key: String) throws(ModelError) -> Float {
    guard let text = metadata[key], let threshold = Float(text), 0...1 ~= threshold else {
      throw .configuration(file: file, key: key, expected: "a number from 0 to 1", found: "none")
    }
    return threshold
  }
}
