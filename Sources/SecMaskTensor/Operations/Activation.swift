internal import CSecMaskKernels

/// Activation functions, by their exact form.
public enum Activation: Sendable, Hashable, CaseIterable {
  case none
  /// `x Φ(x) = x/2 (1 + erf(x/√2))`: what model files call `gelu`.
  case geluErf
  /// `x/2 (1 + tanh(√(2/π) (x + 0.044715 x³)))`: `gelu_new`, `gelu_pytorch_tanh`.
  case geluTanh

  var asC: secmask_activation {
    switch self {
    case .none: SECMASK_NO_ACTIVATION
    case .geluErf: SECMASK_GELU_ERF
    case .geluTanh: SECMASK_GELU_TANH
    }
  }
}

extension ComputeContext {
  /// Applies an activation function to each element, in place.
  public func activate(_ x: Matrix, _ activation: Activation) {
    let kernel: @convention(c) (UnsafeMutablePointer<Float>?, Int, Int, Int) -> Void
    switch activation {
    case .none: return
    case .geluErf: kernel = kernels.rows.gelu_erf
    case .geluTanh: kernel = kernels.rows.gelu_tanh
    }
    forRowBlocks(of: x) { kernel(x.base + $0.lowerBound * x.stride, $0.count, x.columns, x.stride) }
  }

  /// Each row to `exp(x - max) / sum`, in place. Minus infinity counts as absent.
  public func softmax(_ x: Matrix) {
    forRowBlocks(of: x) { rows in
      kernels.rows.softmax(x.base + rows.lowerBound * x.stride, rows.count, x.columns, x.stride)
    }
  }
}
