internal import Synchronization

/// A thread of its own for tasks, so that somebody who waits for them on one of Swift's threads does not wait for
/// himself.
package final class TaskThread: TaskExecutor {
  private let monitor = Monitor()
  private let jobs = Mutex<[UnownedJob]>([])

  /// One for all; nil when the system has no thread to give.
  package static let shared: TaskThread? = {
    let executor = TaskThread()
    guard let thread = SystemThread({ executor.work() }) else { return nil }
    thread.detach()
    return executor
  }()

  private init() {}

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    monitor.lock()
    jobs.withLock { $0.append(job) }
    monitor.announce()
    monitor.unlock()
  }

  private func work() {
    while true {
      monitor.lock()
      while jobs.withLock({ $0.isEmpty }) { monitor.wait() }
      let due = jobs.withLock { jobs in
        defer { jobs = [] }
        return jobs
      }
      monitor.unlock()
      for job in due { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
  }
}
