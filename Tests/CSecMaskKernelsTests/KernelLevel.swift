import CSecMaskKernels
import Testing

/// A set of kernels that this machine can run.
struct KernelLevel: @unchecked Sendable, CustomTestStringConvertible {
  // Sendable: the C code's tables are complete before they are handed out, and never change.
  let table: UnsafePointer<secmask_kernels>

  static let available: [KernelLevel] = sequence(state: Int32(0)) { index in
    defer { index += 1 }
    return secmask_kernels_available(index)
  }.map(KernelLevel.init)

  /// Plain C, which every machine runs.
  static let portable = available[0]

  /// nil where this machine cannot run it.
  static func named(_ name: String) -> KernelLevel? { available.first { $0.name == name } }

  var kernels: secmask_kernels { table.pointee }
  var name: String { String(cString: kernels.name) }
  var testDescription: String { name }

  /// Whether attention for rounded weights multiplies bytes.
  var attendsInBytes: Bool { ["avx512vnni", "amxint8"].contains(name) }
}
