internal import CSecMaskKernels

/// Rows of activations in 8 bits, each with its own scale and zero point: `x = scale * (value - zero)`.
struct QuantizedRows {
  let asC: secmask_int8_rows

  /// Some of the rows.
  func rows(_ range: Range<Int>) -> secmask_int8_rows {
    secmask_int8_rows(
      q: asC.q + range.lowerBound * asC.stride, stride: asC.stride,
      scales: asC.scales + range.lowerBound, zeros: asC.zeros + range.lowerBound, rows: range.count)
  }
}

extension ComputeContext {
  /// Quantises the rows of `x` by their own range, zero included. Valid until the workspace's scope ends.
  func quantize(_ x: Matrix) -> QuantizedRows {
    let stride = (x.columns + 63) & ~63
    let rows = QuantizedRows(
      asC: secmask_int8_rows(
        q: workspace.bytes(x.rows * stride).assumingMemoryBound(to: UInt8.self), stride: stride,
        scales: workspace.bytes(x.rows * 4).assumingMemoryBound(to: Float.self),
        zeros: workspace.bytes(x.rows * 4).assumingMemoryBound(to: Int32.self), rows: x.rows))
    forRowBlocks(of: x) { range in
      var part = rows.rows(range)
      kernels.int8.quantize(x.base + range.lowerBound * x.stride, x.stride, x.columns, &part)
    }
    return rows
  }
}
