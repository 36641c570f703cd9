internal import CSecMaskKernels

/// The kernels of one level of CPU features.
struct Kernels: @unchecked Sendable {
  // Sendable: the C code's tables are complete before they are handed out, and never change.
  let table: UnsafePointer<secmask_kernels>

  var rows: secmask_row_kernels { table.pointee.rows }
  var attention: secmask_attention_kernels { table.pointee.attention }
  var int8: secmask_int8_kernels { table.pointee.int8 }
  var name: String { String(cString: table.pointee.name) }

  static let best = Kernels(table: secmask_kernels_best())

  /// Levels that this CPU can run, portable first, better ones later.
  static var available: [Kernels] {
    sequence(state: Int32(0)) { index in
      defer { index += 1 }
      return secmask_kernels_available(index)
    }.map(Kernels.init)
  }

  /// Whether the fp32 product of this level is left to OpenBLAS where that is installed.
  var usesBLAS: Bool { table == secmask_kernels_available(0) }

  /// OpenBLAS for the fp32 product at the portable level; nil where our own is the faster one.
  var blas: BLASLibrary? { usesBLAS ? BLASLibrary.shared : nil }
}
