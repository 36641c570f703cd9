internal import CSecMaskKernels

/// The kernels of one level of CPU features.
struct Kernels: @unchecked Sendable {
  // Sendable: the tables are constants of the C code.
  let level: secmask_level
  let rows: secmask_row_kernels
  let attention: secmask_attention_kernels
  /// For models whose weights are rounded anyway.
  let roundedAttention: secmask_attention_kernels
  let linear: secmask_linear_kernels
  let int8: secmask_int8_kernels

  init(_ level: secmask_level) {
    self.level = level
    rows = secmask_row_kernels_at(level).pointee
    attention = secmask_attention_kernels_at(level).pointee
    roundedAttention = secmask_attention_rounded_kernels_at(level).pointee
    linear = secmask_linear_kernels_at(level).pointee
    int8 = secmask_int8_kernels_at(level).pointee
  }

  static let best = Kernels(secmask_level_best())

  /// Whether the fp32 product of this level is left to OpenBLAS where that is installed.
  var usesBLAS: Bool { level == SECMASK_PORTABLE }

  /// OpenBLAS for the fp32 product at the portable level; nil where our own is the faster one.
  var blas: BLASLibrary? { usesBLAS ? BLASLibrary.shared : nil }

  /// Levels that this CPU can run.
  static var available: [Kernels] {
    (0..<SECMASK_LEVEL_COUNT.rawValue).map { secmask_level(rawValue: $0) }
      .filter(secmask_level_available).map(Kernels.init)
  }

  var name: String { String(cString: secmask_level_name(level)) }
}
