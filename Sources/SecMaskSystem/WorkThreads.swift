#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
internal import Synchronization

/// Runs the same work on several threads and waits for all of them. One of them is the caller's.
package enum WorkThreads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Processors this process may use, which can be fewer than the machine has.
  package static var available: Int {
    allowed ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// From the line `Cpus_allowed: ff,ffffffff` of Linux's process status.
  private static var allowed: Int? {
    let descriptor = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    let lines = buffer.prefix(max(0, got)).split(separator: UInt8(ascii: "\n"))
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

  /// Calls `body` once on each of `count` threads.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      let work = Unmanaged.passRetained(Work(body))
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let failed = pthread_create(
        &thread, nil,
        { context in
          #if canImport(Darwin)
            let context: UnsafeMutableRawPointer? = context
          #endif
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
          return nil
        }, work.toOpaque())
      if failed != 0 {
        work.release()  // fewer threads do the same work
        break
      }
      #if canImport(Darwin)
        if let thread { threads.append(thread) }
      #else
        threads.append(thread)
      #endif
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }
}
