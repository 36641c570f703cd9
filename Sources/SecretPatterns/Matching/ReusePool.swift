internal import Synchronization

/// Objects at rest that cost far more to make than to use once: scan states, match memories.
final class ReusePool<Item: AnyObject>: Sendable {
  /// An object that nobody else holds.
  private struct Resting: @unchecked Sendable {
    // Sendable: an object is in the pool or with one user, never with two.
    let item: Item
  }

  private let most: Int
  private let resting = Mutex<[Resting]>([])

  /// - Parameter most: How many objects are kept; what comes back beyond that is dropped.
  init(most: Int) { self.most = most }

  /// Lends an object to `body`, one from `make` when none rests.
  func withItem<Result>(_ make: () -> Item, _ body: (Item) -> Result) -> Result {
    let item = resting.withLock { $0.popLast() }?.item ?? make()
    let back = Resting(item: item)
    defer { resting.withLock { if $0.count < most { $0.append(back) } } }
    return body(item)
  }
}
