import CSecMaskKernels
import Testing

/// A set of kernels that this machine can run.
struct KernelLevel: Sendable, CustomTestStringConvertible {
  let level: secmask_level

  static let available: [KernelLevel] = (0..<SECMASK_LEVEL_COUNT.rawValue)
    .map { KernelLevel(level: secmask_level($0)) }
    .filter { secmask_level_available($0.level) }

  var testDescription: String { String(cString: secmask_level_name(level)) }
}
