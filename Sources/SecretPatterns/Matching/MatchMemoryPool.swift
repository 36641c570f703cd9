internal import Synchronization

/// Lends ``MatchMemory`` to matches outside the scanner: making one costs far more than a short match.
final class MatchMemoryPool: Sendable {
  static let shared = MatchMemoryPool()

  // Sendable: whoever takes it out of the pool is its only user.
  private struct Item: @unchecked Sendable {
    let memory: MatchMemory
  }

  private static let mostIdle = 16
  private let idle = Mutex<[Item]>([])

  func withMemory<Result>(_ body: (MatchMemory) -> Result) -> Result {
    let item = idle.withLock { $0.popLast() } ?? Item(memory: MatchMemory())
    defer {
      idle.withLock { if $0.count < Self.mostIdle { $0.append(item) } }
    }
    return body(item.memory)
  }
}
