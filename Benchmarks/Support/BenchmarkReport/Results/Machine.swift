#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The machine that was measured.
public struct Machine: Codable, Sendable {
  public var cpu: String
  public var cores: Int
  /// The level of kernels in use.
  public var kernels: String
  /// OpenBLAS: the processor it has chosen its kernels for, or that it is not in use.
  public var openblas: String

  public init(cpu: String, cores: Int, kernels: String, openblas: String) {
    self.cpu = cpu
    self.cores = cores
    self.kernels = kernels
    self.openblas = openblas
  }

  /// From what `secmask info --format json` prints.
  init(info bytes: Data) throws {
    let info = try JSONDecoder().decode(Info.self, from: bytes)
    self.init(
      cpu: info.cpu.name ?? "unknown", cores: info.cpu.cores, kernels: info.kernels.level,
      openblas: info.openblas.core ?? info.openblas.state)
  }

  private struct Info: Decodable {
    let cpu: CPU
    let kernels: Kernels
    let openblas: BLAS

    struct CPU: Decodable {
      let name: String?
      let cores: Int
    }

    struct Kernels: Decodable { let level: String }

    struct BLAS: Decodable {
      let state: String
      let core: String?
    }
  }
}
