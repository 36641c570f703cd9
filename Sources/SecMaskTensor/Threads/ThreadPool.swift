internal import SecMaskSystem

/// Threads that share the tasks of one call, and are at rest between calls.
///
/// The calling thread works along as worker 0, so a pool of one thread has no thread of its own. Tasks are
/// claimed one by one, so that a core that other programs use takes fewer. After a call the workers spin
/// for half a millisecond, because the next operation or request often comes at once, and then park.
///
/// One call at a time: who shares a pool takes turns, see ``ComputeEngine``.
final class ThreadPool: Sendable {
  /// Threads that work on a call, the caller among them.
  let threadCount: Int
  private let shared = SharedJob()

  init(threadCount: Int) {
    self.threadCount = max(1, threadCount)
    for worker in 1..<max(1, self.threadCount) {
      // If the system has no thread to give, the others do its work.
      SystemThread { [shared] in shared.serve(as: worker) }?.detach()
    }
  }

  deinit { shared.stop() }

  /// Calls `body(task, worker)` once for each task in `0..<count` and returns when all have returned.
  /// `worker` is below ``threadCount``; no two calls have the same one at a time.
  func run(_ count: Int, _ body: (_ task: Int, _ worker: Int) -> Void) {
    guard threadCount > 1, count > 1 else {
      for task in 0..<count { body(task, 0) }
      return
    }
    withoutActuallyEscaping(body) { body in
      shared.publish(count, body)
      shared.work(as: 0, generation: shared.generation)
      shared.waitUntilDone()
    }
  }
}
