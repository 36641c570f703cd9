internal import CSecMaskKernels
internal import SecMaskSystem
internal import Synchronization

/// The job that a pool's threads work on.
///
/// One atomic word holds the job's number and how many of its tasks are unclaimed, so that a thread that
/// wakes late can never claim a task of a job it does not know: the number has changed. What a job is lies
/// in plain fields, which are written only while no task is unclaimed or running.
final class SharedJob: @unchecked Sendable {
  // Sendable: `body` and `count` are written before the word that announces them and read after it was seen.
  typealias Body = (_ task: Int, _ worker: Int) -> Void

  /// Number of the job above, unclaimed tasks below.
  private let state = Atomic<UInt64>(0)
  private let finished = Atomic<Int>(0)
  private let parked = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)
  private var body: Body?
  private var count = 0
  /// Threads that are parked, by the system's number; guarded by `monitor`.
  private var resting: [Int32] = []
  /// Where the threads may run.
  private var cores = secmask_core_set_of_thread()
  private let monitor = Monitor()

  /// Turns of some 20 to 50 ns each, half a millisecond or so: longer than a caller takes from one request to the
  /// next, because to wake a thread costs 50 µs and on virtual machines up to ten times that, as much as a pass
  /// over sixteen tokens; and shorter than anyone would notice.
  private static let spins = 20_000

  var generation: UInt32 { UInt32(truncatingIfNeeded: state.load(ordering: .acquiring) >> 32) }

  private var hasTasks: Bool { UInt32(truncatingIfNeeded: state.load(ordering: .acquiring)) != 0 }

  /// Announces a job. No job may be under way.
  func publish(_ count: Int, _ body: @escaping Body) {
    self.body = body
    self.count = count
    finished.store(0, ordering: .relaxed)
    let next = (UInt64(generation &+ 1) << 32) | UInt64(UInt32(clamping: count))
    // Sequentially consistent against a worker that announces its parking and then looks at the state.
    state.store(next, ordering: .sequentiallyConsistent)
    if parked.load(ordering: .sequentiallyConsistent) > 0 { wakeAll() }
  }

  /// Works on the job of this number until none of its tasks is unclaimed.
  func work(as worker: Int, generation: UInt32) {
    while let unclaimed = claim(generation) {
      // The claimed task keeps the job, and with it these fields, in place.
      body?(count - unclaimed, worker)
      finished.wrappingAdd(1, ordering: .acquiringAndReleasing)
    }
  }

  /// Takes a task. Returns how many were unclaimed, itself included, or nil when there is none.
  private func claim(_ generation: UInt32) -> Int? {
    var seen = state.load(ordering: .acquiring)
    while UInt32(truncatingIfNeeded: seen >> 32) == generation {
      let unclaimed = UInt32(truncatingIfNeeded: seen)
      if unclaimed == 0 { return nil }
      let (done, now) = state.weakCompareExchange(
        expected: seen, desired: seen - 1, ordering: .acquiringAndReleasing)
      if done { return Int(unclaimed) }
      seen = now
    }
    return nil
  }

  /// Waits for the tasks that other threads still work on, then forgets the body.
  func waitUntilDone() {
    while !SpinWait.wait(rounds: Self.spins / 10, until: { finished.load(ordering: .acquiring) == count }) {
      SystemThread.yield()
    }
    body = nil
  }

  /// What a worker does all its life.
  func serve(as worker: Int) {
    while !stopped.load(ordering: .acquiring) {
      if SpinWait.wait(rounds: Self.spins, until: { hasTasks }) {
        work(as: worker, generation: generation)
      } else {
        park()
      }
    }
  }

  func stop() {
    stopped.store(true, ordering: .sequentiallyConsistent)
    wakeAll()
  }

  private func park() {
    let thread = secmask_thread_id()
    monitor.lock()
    resting.append(thread)
    parked.wrappingAdd(1, ordering: .sequentiallyConsistent)
    while state.load(ordering: .sequentiallyConsistent) & 0xFFFF_FFFF == 0,
      !stopped.load(ordering: .sequentiallyConsistent)
    {
      monitor.wait()
    }
    parked.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    resting.removeAll { $0 == thread }
    monitor.unlock()
    secmask_thread_run_on(thread, &cores, -1)
  }

  /// Wakes the parked threads, on other cores than this one: a scheduler that sees the others busy for the moment,
  /// perhaps with whoever sent the request, would queue them behind the caller and leave them there for milliseconds.
  private func wakeAll() {
    monitor.lock()
    let core = secmask_current_core()
    if core >= 0 { for thread in resting { secmask_thread_run_on(thread, &cores, core) } }
    monitor.announce()
    monitor.unlock()
  }
}
