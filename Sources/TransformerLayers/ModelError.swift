public import Safetensors
public import SecMaskTensor

/// Why a model cannot be loaded or run. Names files, keys, tensors and lengths, never text or weights.
public enum ModelError: Error, Hashable, Sendable {
  /// config.json cannot be read.
  case unreadableConfiguration(file: String, reason: String)
  /// A key of config.json is missing or is not what it must be.
  case configuration(file: String, key: String, expected: String, found: String)
  /// The weights' file or one of its tensors.
  case weights(SafetensorsError)
  /// A tensor that fits no form in which this library computes.
  case unsupportedWeights(file: String, tensor: String, reason: String)
  /// A sequence of more tokens than the model has positions for.
  case sequenceTooLong(sequence: Int, tokens: Int, maximum: Int)
  /// The input: no tokens, or ids that the vocabulary does not have.
  case input(TensorError)
}

extension ModelError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadableConfiguration(let file, let reason): "\"\(file)\": \(reason)"
    case .configuration(let file, let key, let expected, let found):
      "\"\(file)\": \"\(key)\" should be \(expected), found \(found)"
    case .weights(let error): error.description
    case .unsupportedWeights(let file, let tensor, let reason): "\"\(file)\": tensor \"\(tensor)\": \(reason)"
    case .sequenceTooLong(let sequence, let tokens, let maximum):
      "sequence \(sequence) has \(tokens) tokens, the model reads \(maximum) at most"
    case .input(let error): error.description
    }
  }
}
