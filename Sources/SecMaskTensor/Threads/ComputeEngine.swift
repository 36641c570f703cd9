internal import CSecMaskKernels
internal import SecMaskSystem
internal import Synchronization

/// Threads and memory for forward passes; one serves any number of models and callers.
///
/// In ``Mode/latency`` each request has all cores and requests wait for one another; in
/// ``Mode/throughput`` each has one core, and as many run at a time as there are threads that ask.
/// Results are the same in both, bit by bit.
public final class ComputeEngine: Sendable {
  public enum Mode: Sendable, Hashable {
    /// All cores work on one request: the shortest time for one.
    case latency
    /// One core works on a request: the most requests a second.
    case throughput
  }

  public let mode: Mode
  /// Threads that work at a time.
  public let threads: Int
  private let pool: ThreadPool
  private let resting = Mutex<[Resting]>([])
  /// Held by the request that has the pool.
  private let turn = Monitor()

  private struct Resting: @unchecked Sendable {
    // Sendable: a context rests here or is with one request, never both.
    let context: ComputeContext
  }

  /// - Parameter threads: Threads to use; nil for as many as the process may run on cores.
  public init(threads: Int? = nil, mode: Mode = .latency) {
    self.mode = mode
    self.threads = max(1, threads ?? Int(secmask_core_count()))
    pool = ThreadPool(threadCount: self.threads)
  }

  /// Runs a request. In latency mode it waits for the one before it.
  public func run<Result, Failure: Error>(
    _ request: (ComputeContext) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch mode {
    case .throughput:
      return try lend(ThreadPool(threadCount: 1), request)
    case .latency:
      turn.lock()
      defer { turn.unlock() }
      return try lend(pool, request)
    }
  }

  /// Runs `count` independent requests: one after another in latency mode, one a core in throughput mode.
  ///
  /// Stops giving out requests after the first error, and throws that of the lowest index it saw.
  public func forEach<Failure: Error>(
    _ count: Int, _ request: (_ index: Int, ComputeContext) throws(Failure) -> Void
  ) throws(Failure) {
    guard mode == .throughput, count > 1, threads > 1 else {
      for index in 0..<count {
        try run { context throws(Failure) in try request(index, context) }
      }
      return
    }
    turn.lock()
    defer { turn.unlock() }
    let failure = FirstFailure<Failure>()
    pool.run(count) { index, _ in
      guard !failure.isSet else { return }
      do throws(Failure) {
        try run { context throws(Failure) in try request(index, context) }
      } catch {
        failure.set(error, at: index)
      }
    }
    try failure.check()
  }

  private func lend<Result, Failure: Error>(
    _ pool: @autoclosure () -> ThreadPool, _ request: (ComputeContext) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let context = resting.withLock { $0.popLast() }?.context ?? ComputeContext(pool: pool())
    let back = Resting(context: context)
    defer { resting.withLock { if $0.count < threads { $0.append(back) } } }
    return try request(context)
  }
}
