internal import CSecMaskKernels
internal import SecMaskSystem

/// What this library computes with on this machine, for people to read.
package struct KernelReport: Sendable {
  /// The CPU as its maker calls it; nil when the system does not tell.
  package let cpu: String?
  /// Features that kernels ask for, and whether this CPU and its operating system have them.
  package let features: [(name: String, isPresent: Bool)]
  /// Cores that this process may run on.
  package let cores: Int
  /// The level of kernels in use.
  package let level: String
  /// Levels that this CPU can run.
  package let available: [String]
  /// The value of `SECMASK_KERNEL`, which may name a level; nil when it is not set.
  package let wish: String?
  /// OpenBLAS, where it is needed.
  package let blas: BLAS

  /// The library that the portable level computes fp32 products with.
  package enum BLAS: Sendable, Hashable {
    /// The level in use has its own kernels; the library was not loaded.
    case unused
    /// Needed and not installed: plain C does its work.
    case missing
    /// Loaded. `core` is the kind of processor it has chosen its kernels for, `configuration` its version and
    /// how it was built; both nil where the library is another one that has the same functions.
    case loaded(core: String?, configuration: String?)
  }

  /// Asks the machine. Loads OpenBLAS at the portable level, as a forward pass would.
  package init() {
    var name = [CChar](repeating: 0, count: 64)
    cpu = secmask_cpu_name(&name, name.count) ? Self.text(name) : nil
    var features: [(name: String, isPresent: Bool)] = []
    var isPresent = false
    while let feature = secmask_cpu_feature(Int32(features.count), &isPresent) {
      features.append((String(cString: feature), isPresent))
    }
    self.features = features
    cores = Int(secmask_core_count())
    let kernels = Kernels.best
    level = kernels.name
    available = Kernels.available.map(\.name)
    wish = CLibrary.environment("SECMASK_KERNEL")
    if kernels.usesBLAS {
      blas = kernels.blas.map { .loaded(core: $0.coreName, configuration: $0.configuration) } ?? .missing
    } else {
      blas = .unused
    }
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
