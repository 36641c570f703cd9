/// Element types of the weights that a conversion writes. Biases and layer norms stay F32 in all.
package enum WeightFormat: String, CaseIterable, Sendable {
  case f32, f16, bf16
  /// Symmetric, a scale for each output channel or row; linear layers packed for the kernels.
  case int8
}
