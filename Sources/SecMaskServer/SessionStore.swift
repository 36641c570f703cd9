internal import SecMask
internal import SecMaskSystem
internal import Synchronization

/// Vaults of sessions, in memory only: each for a time after its last use, and no more than a number of them.
///
/// A session's name is 128 random bits, so that nobody can guess another's.
final class SessionStore: Sendable {
  private struct Session {
    let vault: Vault
    var used: ContinuousClock.Instant
  }

  private let limit: Int
  private let time: Duration
  private let vaultLimits: Vault.Limits
  private let sessions = Mutex<[String: Session]>([:])

  init(limit: Int, time: Duration, vaultLimits: Vault.Limits) {
    self.limit = limit
    self.time = time
    self.vaultLimits = vaultLimits
  }

  /// Sessions that have not expired.
  func count(at now: ContinuousClock.Instant = .now) -> Int {
    sessions.withLock { sessions in
      expire(&sessions, at: now)
      return sessions.count
    }
  }

  /// A new session; nil when there are too many.
  func begin(at now: ContinuousClock.Instant = .now) -> (name: String, vault: Vault)? {
    sessions.withLock { sessions in
      if sessions.count >= limit { expire(&sessions, at: now) }
      guard sessions.count < limit else { return nil }
      var random = SystemRandomNumberGenerator()
      let name = HexDigits.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
      let vault = Vault(limits: vaultLimits)
      sessions[name] = Session(vault: vault, used: now)
      return (name, vault)
    }
  }

  /// The vault of a session, whose time begins anew; nil when there is none, or its time is over.
  func vault(of name: String, at now: ContinuousClock.Instant = .now) -> Vault? {
    sessions.withLock { sessions in
      guard let session = sessions[name] else { return nil }
      guard now < session.used + time else {
        sessions[name] = nil
        return nil
      }
      sessions[name]?.used = now
      return session.vault
    }
  }

  private func expire(_ sessions: inout [String: Session], at now: ContinuousClock.Instant) {
    sessions = sessions.filter { now < $0.value.used + time }
  }
}
