package import Safetensors

/// What is worth knowing of a stored tensor.
package struct TensorSummary: Sendable {
  package let info: TensorInfo
  /// Nil where the element type is not one to count in.
  package let nonFinite: NonFiniteCount?
  /// Least and greatest finite value; nil when there is none, or no conversion from the element type.
  package let range: ClosedRange<Float>?

  /// Reads the whole tensor.
  package init(_ tensor: StoredTensor) {
    info = tensor.info
    nonFinite = try? tensor.nonFiniteCount()
    range = (try? tensor.float32Array(shape: tensor.info.shape)).flatMap(Self.range)
  }

  /// Whether the elements are weights: positions, sums and masks are whole numbers, and an int8
  /// tensor's scales are part of its storage.
  package var isParameter: Bool {
    if info.name.hasSuffix(".scale") { return false }
    switch info.dtype {
    case .f16, .bf16, .f32, .f64, .i8: return true
    default: return false
    }
  }

  private static func range(of values: [Float]) -> ClosedRange<Float>? {
    var least = Float.infinity
    var greatest = -Float.infinity
    for value in values where value.isFinite {
      least = value < least ? value : least
      greatest = value > greatest ? value : greatest
    }
    return least <= greatest ? least...greatest : nil
  }
}
