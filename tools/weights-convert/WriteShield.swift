internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Keeps signals from ending the program while files are written, which takes seconds and would
/// otherwise leave half a folder behind.
enum WriteShield {
  /// The last signal that came meanwhile, or 0.
  private static let pending = Atomic<Int32>(0)

  /// Runs `body`; a signal that arrives during it takes effect behind it.
  static func run<Result>(_ body: () throws -> Result) throws -> Result {
    pending.store(0, ordering: .relaxed)  // made now, not in the handler
    let numbers = [SIGINT, SIGTERM, SIGHUP]
    let before = numbers.map { signal($0, remember) }
    defer {
      for (number, handler) in zip(numbers, before) { signal(number, handler) }
      let number = pending.exchange(0, ordering: .relaxed)
      if number != 0 { raise(number) }
    }
    return try body()
  }

  private static let remember: @convention(c) (Int32) -> Void = { number in
    WriteShield.pending.store(number, ordering: .relaxed)
  }
}
