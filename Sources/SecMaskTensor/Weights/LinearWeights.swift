/// Weights of a linear map `[outputs, inputs]`, in one of the forms that can be computed with.
public enum LinearWeights: Sendable {
  /// `Float`s, row-major, an output a row.
  case float32(FloatParameter)
  /// int8 in the kernels' own order.
  case int8(Int8Weights)
  /// The product `up * down` of two thin matrices: `[outputs, rank]` and `[rank, inputs]`.
  indirect case lowRank(up: LinearWeights, down: LinearWeights)

  var isInt8: Bool { if case .int8 = self { true } else { false } }

  public var outputs: Int {
    switch self {
    case .float32(let weights): weights.rows
    case .int8(let weights): weights.outputs
    case .lowRank(let up, _): up.outputs
    }
  }

  public var inputs: Int {
    switch self {
    case .float32(let weights): weights.columns
    case .int8(let weights): weights.inputs
    case .lowRank(_, let down): down.inputs
    }
  }
}
