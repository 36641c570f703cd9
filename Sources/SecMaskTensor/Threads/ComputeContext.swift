internal import CSecMaskKernels

/// What a request computes with: threads, memory for intermediate results, and the operations.
///
/// Belongs to one request at a time; ``ComputeEngine/run(_:)`` lends it.
public final class ComputeContext {
  let pool: ThreadPool
  public let workspace = Workspace()
  let kernels: Kernels
  private var scratches: [AlignedMemory]
  /// For each worker what it computes with alone; made when first needed.
  private var singles: [ComputeContext] = []
  /// Why a block failed that this context computed for another one.
  var failure: TensorError?

  init(pool: ThreadPool, kernels: Kernels = .best) {
    self.pool = pool
    self.kernels = kernels
    scratches = (0..<pool.threadCount).map { _ in AlignedMemory(byteCount: 0) }
  }

  /// What a worker of the pool computes with alone, once ``prepareSingles()`` was called.
  func single(_ worker: Int) -> ComputeContext { singles[worker] }

  func prepareSingles() {
    guard singles.isEmpty else { return }
    singles = (0..<pool.threadCount).map { _ in
      ComputeContext(pool: ThreadPool(threadCount: 1), kernels: kernels)
    }
  }

  /// Throws the first failure of the workers' contexts, and forgets them all.
  func takeFailureOfSingles() throws(TensorError) {
    var first: TensorError?
    for single in singles {
      first = first ?? single.failure
      single.failure = nil
    }
    if let first { throw first }
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
