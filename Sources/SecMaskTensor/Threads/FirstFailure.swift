internal import Synchronization

/// The error of the lowest index among tasks that ran side by side.
final class FirstFailure<Failure: Error>: Sendable {
  private let found = Mutex<(index: Int, error: Failure)?>(nil)

  var isSet: Bool { found.withLock { $0 != nil } }

  func set(_ error: Failure, at index: Int) {
    found.withLock { found in
      if let earlier = found, earlier.index <= index { return }
      found = (index, error)
    }
  }

  func check() throws(Failure) {
    if let found = found.withLock({ $0 }) { throw found.error }
  }
}
