internal import CSecMaskKernels

/// int8 weights of a linear map where they lie, symmetric per output: `weight = scale * value`.
///
/// In panels of 16 outputs by 4 inputs, `[outputs / 16][inputs / 4][16][4]`, padded with zeros.
public struct Int8Weights: @unchecked Sendable {
  // Sendable: never written after it was made, and the owners keep the memory alive.
  public let outputs: Int
  public let inputs: Int
  let panels: UnsafePointer<Int8>
  let scales: FloatParameter
  let sums: UnsafePointer<Int32>
  private let owners: [any Sendable]

  /// More inputs could sum up to more than 32 bits hold.
  public static let mostInputs = Int(SECMASK_INT8_MAX_DEPTH)

  /// Bytes of the panels of a map.
  public static func panelBytes(outputs: Int, inputs: Int) -> Int {
    secmask_int8_panel_bytes(outputs, inputs)
  }

  /// Panels, on a cache line, and the sums of each output's values, valid while the owners live.
  package init(
    unsafePanels panels: UnsafePointer<Int8>, scales: FloatParameter, unsafeSums sums: UnsafePointer<Int32>,
    outputs: Int, inputs: Int, owners: [any Sendable]
  ) {
    self.outputs = outputs
    self.inputs = inputs
    self.panels = panels
    self.scales = scales
    self.sums = sums
    self.owners = owners
  }

  var asC: secmask_int8_weights {
    secmask_int8_weights(
      panels: panels, scales: scales.base, sums: sums, columns: outputs, depth: inputs)
  }
}
