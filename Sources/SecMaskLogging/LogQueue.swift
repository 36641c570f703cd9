internal import Synchronization

/// Masks log events away from the threads that log, one after another, in the order in which they were logged.
///
/// For maskers with experts. No event is lost and nobody waits: while more than ``limit`` of them wait, they are masked by rules
/// alone, which is some thousand times faster, until the queue is short again. ``flush()`` before the program ends.
public final class LogQueue: Sendable {
  /// Events that may wait for experts.
  public let limit: Int

  private let work: AsyncStream<@Sendable (_ isShort: Bool) -> Void>.Continuation
  private let waiting = Atomic(0)

  public init(limit: Int = 1_000) {
    self.limit = limit
    let (stream, continuation) = AsyncStream<@Sendable (Bool) -> Void>.makeStream()
    work = continuation
    Task.detached { [weak self] in
      for await job in stream {
        let count = self?.waiting.subtract(1, ordering: .relaxed).newValue ?? 0
        job(count < limit)
      }
    }
  }

  deinit { work.finish() }

  /// Events that have not been handed on.
  public var count: Int { waiting.load(ordering: .relaxed) }

  /// Has something done when all before it is.
  func add(_ job: @escaping @Sendable (_ isShort: Bool) -> Void) {
    waiting.add(1, ordering: .relaxed)
    work.yield(job)
  }

  /// Returns when everything that was logged before has been handed on.
  public func flush() async {
    await withCheckedContinuation { continuation in add { _ in continuation.resume() } }
  }
}
