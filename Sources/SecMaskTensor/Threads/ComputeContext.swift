internal import CSecMaskKernels

/// What a request computes with: threads, memory for intermediate results, and the operations.
///
/// Belongs to one request at a time; ``ComputeEngine/run(_:)`` lends it.
public final class ComputeContext {
  let pool: ThreadPool
  public let workspace = Workspace()
  let kernels: Kernels
  private var scratches: [AlignedMemory]

  init(pool: ThreadPool, kernels: Kernels = .best) {
    self.pool = pool
    self.kernels = kernels
    scratches = (0..<pool.threadCount).map { _ in AlignedMemory(byteCount: 0) }
  }

  /// Memory of `count` floats for each worker of the pool, until the next call of this.
  func scratch(floats count: Int) -> Scratch {
    let byteCount = count * MemoryLayout<Float>.stride
    for worker in scratches.indices where scratches[worker].byteCount < byteCount {
      scratches[worker] = AlignedMemory(byteCount: byteCount)
    }
    return Scratch(scratches)
  }

  /// Workers' memory: each uses its own.
  struct Scratch {
    private let memories: [AlignedMemory]
    init(_ memories: [AlignedMemory]) { self.memories = memories }
    subscript(worker: Int) -> UnsafeMutablePointer<Float> { memories[worker].floats }
  }
}
