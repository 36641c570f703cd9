internal import NIOPosix
internal import SecMask
internal import Synchronization

/// Searches texts of many requests on a few threads; those that wait at the same time share the experts' passes.
///
/// What is found does not depend on what is searched together. Bounded: what would be too much to wait is turned down at once.
final class MaskQueue: Sendable {
  private struct State {
    var jobs: [MaskJob] = []
    var bytes = 0
    /// Whether a search of what waits is about to begin.
    var isScheduled = false
  }

  /// Bytes of a batch of several jobs: products are no faster with more, and every job of a batch waits for all of it.
  private static let batchBytes = 4 << 10

  private let settings: ServiceSettings
  private let threads: Int
  private let metrics: ServiceMetrics
  private let pool: NIOThreadPool
  private let state = Mutex(State())

  init(_ settings: ServiceSettings, threads: Int, metrics: ServiceMetrics) {
    self.settings = settings
    self.threads = max(1, threads)
    self.metrics = metrics
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  /// Has a request's texts searched; returns its answer.
  /// - Throws: ``ServiceFailure``: the queue is full, or the time is over.
  func run(_ job: MaskJob) async throws -> [UInt8] {
    let timer = Task { [deadline = settings.deadline] in
      try await Task.sleep(for: deadline)
      job.end(.failure(ServiceFailure.deadline))
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        job.wait(continuation)
        if !add(job) { job.end(.failure(ServiceFailure.queueFull)) }
      }
    } onCancel: {
      job.end(.failure(CancellationError()))
    }
  }

  /// Does something else on one of the threads, such as a part of a stream, without a place in the queue.
  func perform<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await pool.runIfActive(work)
  }

  /// Ends the threads when what they do is done.
  func close() async { try? await pool.shutdownGracefully() }

  private func add(_ job: MaskJob) -> Bool {
    let added = state.withLock { state -> (count: Int, begins: Bool)? in
      guard state.jobs.count < settings.queueCount,
        state.jobs.isEmpty || state.bytes + job.byteCount <= settings.queueBytes
      else { return nil }
      state.jobs.append(job)
      state.bytes += job.byteCount
      let begins = !state.isScheduled
      state.isScheduled = true
      return (state.jobs.count, begins)
    }
    guard let added else { return false }
    metrics.waiting(added.count)
    if added.begins { schedule() }
    return true
  }

  /// Begins a search: at once for a request that is alone, otherwise after the time that others have to join it.
  private func schedule() {
    guard settings.batchWait > .zero, metrics.requestsInProgress > 1 else { return submit() }
    Task { [self] in
      try? await Task.sleep(for: settings.batchWait)
      submit()
    }
  }

  private func submit() { pool.submit { [self] _ in searchWaiting() } }

  /// Searches what waits.
  private func searchWaiting() {
    let (batch, goesOn) = takeBatch()
    if goesOn { submit() }
    let jobs = batch.filter { !$0.isOver }
    guard let first = jobs.first else { return }
    metrics.batch(jobs.count)
    var findings = first.masker.found(in: jobs.flatMap(\.texts), path: nil).findings[...]
    for job in jobs {
      let own = Array(findings.prefix(job.texts.count))
      findings = findings.dropFirst(job.texts.count)
      job.end(.success(job.answer(own)))
    }
  }

  /// The first job, and those behind it that are searched in the same way.
  private func takeBatch() -> (jobs: [MaskJob], goesOn: Bool) {
    let (jobs, waiting) = takeFirst()
    metrics.waiting(waiting)
    return (jobs, waiting > 0)
  }

  private func takeFirst() -> (jobs: [MaskJob], waiting: Int) {
    state.withLock { state in
      state.isScheduled = false
      guard let key = state.jobs.first?.key else { return ([], 0) }
      // A fair share: the other threads are to have some, too.
      let most = (state.jobs.count + threads - 1) / threads
      var batch: [MaskJob] = []
      var texts = 0
      var bytes = 0
      state.jobs.removeAll { job in
        guard job.key == key, batch.isEmpty || texts + job.texts.count <= settings.batchCount,
          batch.isEmpty || batch.count < most && bytes + job.byteCount <= Self.batchBytes
        else { return false }
        batch.append(job)
        texts += job.texts.count
        bytes += job.byteCount
        return true
      }
      state.bytes -= bytes
      state.isScheduled = !state.jobs.isEmpty
      return (batch, state.jobs.count)
    }
  }
}
