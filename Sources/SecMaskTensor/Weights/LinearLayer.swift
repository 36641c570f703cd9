/// A linear layer `y = x Wᵀ + b`, or several that share their input and stand side by side in the output,
/// as the query, key and value projections do.
public struct LinearLayer: Sendable {
  /// One weight matrix with its bias, and the columns of the output that it fills.
  struct Part: Sendable {
    let weights: LinearWeights
    let bias: FloatParameter?
    let firstOutput: Int

    func columns(of out: Matrix) -> Matrix { out.columns(firstOutput..<firstOutput + weights.outputs) }
  }

  let parts: [Part]
  public let inputs: Int
  public let outputs: Int

  /// What the outputs are exact to: ``AttentionPrecision/rounded`` where a part's weights are int8.
  public var precision: AttentionPrecision { hasInt8 ? .rounded : .float32 }

  /// Whether a part's weights are int8, which need the input's rows in that form.
  let hasInt8: Bool

  /// A layer of one weight matrix; `bias` is a vector of its outputs.
  public init(weights: LinearWeights, bias: FloatParameter?) throws(TensorError) {
    if let bias, bias.rows * bias.columns != weights.outputs {
      throw .shapeMismatch(
        operation: "linear bias", expected: [weights.outputs], found: [bias.rows * bias.columns])
    }
    parts = [Part(weights: weights, bias: bias, firstOutput: 0)]
    inputs = weights.inputs
    outputs = weights.outputs
    hasInt8 = weights.isInt8
  }

  /// Layers of one input as one layer, their outputs one after another.
  public init(sideBySide layers: [LinearLayer]) throws(TensorError) {
    var parts: [Part] = []
    var outputs = 0
    for layer in layers {
      guard layer.inputs == layers[0].inputs else {
        throw .shapeMismatch(
          operation: "linear layers side by side", expected: [layers[0].inputs], found: [layer.inputs])
      }
      parts += layer.parts.map {
        Part(weights: $0.weights, bias: $0.bias, firstOutput: outputs + $0.firstOutput)
      }
      outputs += layer.outputs
    }
    self.parts = parts
    self.outputs = outputs
    inputs = layers.first?.inputs ?? 0
    hasInt8 = parts.contains { $0.weights.isInt8 }
  }
}
