internal import SecMask
internal import Synchronization

/// Texts of one request on their way to an answer.
final class MaskJob: Sendable {
  /// Jobs that are searched in the same way share passes.
  struct Key: Hashable, Sendable {
    let purpose: Purpose
    let preset: Preset
    let threshold: Double
    let minConfidence: Double
    /// Name of the session whose secrets are hidden, too.
    let session: String?
  }

  let key: Key
  /// With the policy of the key.
  let masker: SecretMasker
  let texts: [[UInt8]]
  /// Makes the answer of what was found in each text, on a thread that searches.
  let answer: @Sendable ([[Detection]]) -> [UInt8]
  let byteCount: Int
  private let waiter = Mutex<CheckedContinuation<[UInt8], any Error>?>(nil)

  init(
    _ key: Key, _ masker: SecretMasker, texts: [[UInt8]],
    answer: @escaping @Sendable ([[Detection]]) -> [UInt8]
  ) {
    self.key = key
    self.masker = masker
    self.texts = texts
    self.answer = answer
    byteCount = texts.reduce(0) { $0 + $1.count }
  }

  func wait(_ continuation: CheckedContinuation<[UInt8], any Error>) {
    waiter.withLock { $0 = continuation }
  }

  /// Ends the wait; later ends do nothing.
  func end(_ result: Result<[UInt8], any Error>) {
    let continuation = waiter.withLock { waiter in
      defer { waiter = nil }
      return waiter
    }
    continuation?.resume(with: result)
  }

  /// Whether nobody waits any more.
  var isOver: Bool { waiter.withLock { $0 == nil } }
}
