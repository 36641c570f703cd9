internal import CSecMaskKernels

extension ComputeContext {
  /// `out = layerNorm(x + residual)` for each row; `out` may be either of the inputs.
  ///
  /// The variance is that of the whole row (no correction), as in Ba et al., "Layer Normalization".
  public func layerNorm(
    _ x: Matrix, adding residual: Matrix? = nil, _ norm: LayerNormWeights, into out: Matrix
  ) throws(TensorError) {
    guard norm.size == x.columns else {
      throw .shapeMismatch(operation: "layer norm", expected: [norm.size], found: x.shape)
    }
    try residual?.check(x.rows, x.columns, "layer norm")
    try out.check(x.rows, x.columns, "layer norm")
    forRowBlocks(of: x) { rows in
      let first = rows.lowerBound
      kernels.rows.layer_norm(
        x.base + first * x.stride, x.stride,
        residual.map { UnsafePointer($0.base + first * $0.stride) }, residual?.stride ?? 0,
        norm.gain.base, norm.shift.base, norm.epsilon, rows.count, x.columns,
        out.base + first * out.stride, out.stride)
    }
  }
}
