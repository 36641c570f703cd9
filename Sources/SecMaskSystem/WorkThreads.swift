internal import Synchronization
internal import SystemPackage

/// Runs the same work on several threads and waits for all of them. One of them is the caller's.
package enum WorkThreads {
  /// Processors this process may use, which can be fewer than the machine has.
  package static var available: Int { allowed ?? max(1, CLibrary.processorCount) }

  /// From the line `Cpus_allowed: ff,ffffffff` of Linux's process status.
  private static var allowed: Int? {
    var status: [UInt8] = []
    try? FileDescriptor.read("/proc/self/status") { status += $0 }
    let lines = status.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: "Cpus_allowed:".utf8) }) else { return nil }
    let digits = line.dropFirst("Cpus_allowed:".utf8.count)
    let bits = digits.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16)?.nonzeroBitCount }
    let count = bits.reduce(0, +)
    return count > 0 ? count : nil
  }

  /// Runs different jobs side by side.
  package static func all(_ jobs: [@Sendable () -> Void]) {
    let next = Atomic(0)
    run(jobs.count) {
      while true {
        let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard job < jobs.count else { return }
        jobs[job]()
      }
    }
  }

  /// Calls `body` once on each of `count` threads; on fewer where the system has no more, which do the same work.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [SystemThread] = []
    while threads.count + 1 < count, let thread = SystemThread(body) { threads.append(thread) }
    body()
    for thread in threads { thread.join() }
  }
}
