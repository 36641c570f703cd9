internal import CSecMaskKernels

extension Int8Weights {
  /// Rounds a matrix `[outputs, inputs]` to int8 and arranges it for the kernels: what `weights-convert` does
  /// ahead of time, for weights that are in memory.
  ///
  /// Symmetric per output: its greatest magnitude becomes 127, the rest is rounded to nearest, ties to even.
  /// An output with a NaN or an infinity in it computes NaN. Takes one pass over the matrix and a quarter of
  /// its memory.
  ///
  /// - Throws: ``TensorError`` if there are more inputs than ``mostInputs``.
  public init(rounding matrix: FloatParameter) throws(TensorError) {
    let (outputs, inputs) = (matrix.rows, matrix.columns)
    guard inputs <= Self.mostInputs else { throw .tooLarge(operation: "int8 weights", count: inputs) }
    var rows = [Int8](repeating: 0, count: outputs * inputs)
    var scales = [Float](repeating: 0, count: outputs)
    secmask_int8_quantize_weights(matrix.base, inputs, outputs, inputs, &rows, &scales)
    let packed = Packed(
      panels: AlignedMemory(byteCount: Self.panelBytes(outputs: outputs, inputs: inputs)),
      sums: AlignedMemory(byteCount: outputs * MemoryLayout<Int32>.stride))
    let panels = packed.panels.base.assumingMemoryBound(to: Int8.self)
    let sums = packed.sums.base.assumingMemoryBound(to: Int32.self)
    secmask_int8_pack(rows, outputs, inputs, panels, sums)
    self.init(
      unsafePanels: panels, scales: try FloatParameter(scales), unsafeSums: sums, outputs: outputs,
      inputs: inputs, owners: [packed])
  }

  private struct Packed: Sendable {
    let panels: AlignedMemory
    let sums: AlignedMemory
  }
}
