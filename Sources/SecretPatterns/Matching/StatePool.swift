internal import Synchronization

/// Scan states at rest, so that a short text costs a scan and not the setting up of one (some 20 µs).
final class StatePool: Sendable {
  /// A state that nobody else holds.
  private struct Resting: @unchecked Sendable {
    // Sendable: a state is in the pool or with one scan, never in both.
    let state: ScanState
  }

  private static let most = 8
  private let resting = Mutex<[Resting]>([])

  /// Lends a state to `body`; nothing of the scanned text stays in it.
  func withState<Result>(_ rules: RuleSet, _ body: (ScanState) -> Result) -> Result {
    let state = resting.withLock { $0.popLast() }?.state ?? ScanState(rules)
    state.reset()
    let result = body(state)
    state.reset()
    let back = Resting(state: state)
    resting.withLock { if $0.count < Self.most { $0.append(back) } }
    return result
  }
}
