/// Gain, shift and epsilon of a layer normalisation.
public struct LayerNormWeights: Sendable {
  public let size: Int
  public let epsilon: Float
  let gain: FloatParameter
  let shift: FloatParameter

  /// Vectors of the same size.
  public init(gain: FloatParameter, shift: FloatParameter, epsilon: Float) throws(TensorError) {
    size = gain.rows * gain.columns
    guard shift.rows * shift.columns == size else {
      throw .shapeMismatch(
        operation: "layer norm", expected: [size], found: [shift.rows * shift.columns])
    }
    self.gain = gain
    self.shift = shift
    self.epsilon = epsilon
  }
}
