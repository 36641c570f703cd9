internal import Crypto
internal import SecMask
internal import Synchronization

/// What was found in texts that may come again: a conversation is sent whole with every turn.
///
/// Keeps digests of texts, salted with random bytes, and places in them; no text. Bounded: when it is full, the older half is
/// forgotten.
final class FindingCache: Sendable {
  typealias Key = SHA256.Digest

  private struct State {
    var newer: [Key: [Detection]] = [:]
    var older: [Key: [Detection]] = [:]
  }

  private let limit: Int
  private let salt: [UInt8]
  private let state = Mutex(State())

  init(limit: Int = 1 << 15) {
    self.limit = limit
    var random = SystemRandomNumberGenerator()
    salt = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  /// What `search` finds in each text, or has found before.
  /// - Parameter use: Tells searches of different kinds apart.
  func found(
    in texts: [[UInt8]], for use: UInt8, _ search: ([[UInt8]]) -> [[Detection]]
  ) -> [[Detection]] {
    let keys = texts.map { text in
      var hash = SHA256()
      hash.update(data: salt + [use])
      hash.update(data: text)
      return hash.finalize()
    }
    var found = state.withLock { state in keys.map { state.newer[$0] ?? state.older[$0] } }
    let missing = found.indices.filter { found[$0] == nil }
    let new = missing.isEmpty ? [] : search(missing.map { texts[$0] })
    for (index, detections) in zip(missing, new) { found[index] = detections }
    let all = found.map { $0 ?? [] }
    state.withLock { state in
      for (key, detections) in zip(keys, all) {
        if state.newer.count >= limit / 2, state.newer[key] == nil {
          state.older = state.newer
          state.newer = [:]
        }
        state.newer[key] = detections
      }
    }
    return all
  }
}
