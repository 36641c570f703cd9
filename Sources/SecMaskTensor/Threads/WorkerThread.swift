#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A thread that serves a pool until the pool goes.
enum WorkerThread {
  private final class Start {
    let worker: Int
    let job: SharedJob
    init(worker: Int, job: SharedJob) {
      self.worker = worker
      self.job = job
    }
  }

  /// Starts the thread. If the system has none to give, the pool's other threads do its work.
  static func start(worker: Int, of job: SharedJob) {
    let start = Unmanaged.passRetained(Start(worker: worker, job: job))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = pthread_create(
      &thread, nil,
      { argument in
        let argument: UnsafeMutableRawPointer? = argument  // optional on Linux only
        guard let argument else { return nil }
        let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
        start.job.serve(as: start.worker)
        return nil
      }, start.toOpaque())
    guard failure == 0 else { return start.release() }
    #if canImport(Darwin)
      if let thread { pthread_detach(thread) }
    #else
      pthread_detach(thread)
    #endif
  }
}
