internal import CSecMask
internal import Synchronization

/// What the numbers that C programs hold stand for. Numbers, not addresses: what is closed, made up or of another kind is told
/// from what is there, and nothing is touched that is gone.
final class HandleTable: Sendable {
  static let shared = HandleTable()

  private struct State {
    var last: UInt64 = 0
    var objects: [UInt64: any AnyObject & Sendable] = [:]
  }

  private let state = Mutex(State())

  /// Gives an object a number that none has had.
  func add(_ object: any AnyObject & Sendable) -> UInt64 {
    state.withLock { state in
      state.last += 1
      state.objects[state.last] = object
      return state.last
    }
  }

  /// The object of a number, which lives on for as long as the caller has it, also when it is closed meanwhile.
  func object<Kind: AnyObject & Sendable>(
    _ handle: UInt64, _ kind: Kind.Type, _ name: String
  ) throws(CallFailure) -> Kind {
    guard let object = state.withLock({ $0.objects[handle] }) else {
      throw CallFailure(SECMASK_WRONG_HANDLE, "\(name): the handle is closed or was never given out")
    }
    guard let object = object as? Kind else {
      throw CallFailure(SECMASK_WRONG_HANDLE, "the handle is not that of a \(name)")
    }
    return object
  }

  func remove(_ handle: UInt64) throws(CallFailure) {
    // Its end may take time, and comes after the lock.
    guard state.withLock({ $0.objects.removeValue(forKey: handle) }) != nil else {
      throw CallFailure(SECMASK_WRONG_HANDLE, "the handle is closed or was never given out")
    }
  }
}
