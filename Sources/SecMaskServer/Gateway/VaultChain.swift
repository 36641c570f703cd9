internal import Crypto
internal import SecMask
internal import Synchronization

/// Vaults of answers that a later request may go on from by their id alone (`previous_response_id`), because the provider keeps the
/// conversation. In memory, for a time, and no more than a number of them.
final class VaultChain: Sendable {
  private struct Link {
    let vault: Vault
    let made: ContinuousClock.Instant
  }

  private let limit: Int
  private let time: Duration
  private let links = Mutex<[SHA256.Digest: Link]>([:])

  init(limit: Int, time: Duration) {
    self.limit = limit
    self.time = time
  }

  /// Keeps the vault of an answer.
  /// - Parameter client: What tells clients apart, such as their authorization: nobody goes on from another's answer.
  func keep(_ vault: Vault, of id: String, for client: String, at now: ContinuousClock.Instant = .now) {
    guard vault.count > 0 else { return }
    links.withLock { links in
      if links.count >= limit { links = links.filter { now < $0.value.made + time } }
      if links.count >= limit, let oldest = links.min(by: { $0.value.made < $1.value.made }) {
        links[oldest.key] = nil
      }
      links[Self.key(id, client)] = Link(vault: vault, made: now)
    }
  }

  /// Forgets what is over; returns how many are left.
  @discardableResult
  func sweep(at now: ContinuousClock.Instant = .now) -> Int {
    links.withLock { links in
      links = links.filter { now < $0.value.made + time }
      return links.count
    }
  }

  /// A copy of the vault of an answer; nil when it is not kept.
  func vault(of id: String, for client: String, at now: ContinuousClock.Instant = .now) -> Vault? {
    links.withLock { links in
      links[Self.key(id, client)].flatMap { now < $0.made + time ? $0.vault.copy() : nil }
    }
  }

  /// The vault of what a request goes on from: an answer, or a conversation that the provider keeps.
  ///
  /// One that is not known, because it is over or was begun elsewhere, may hold placeholders that another vault has issued: new
  /// ones then have numbers that no other vault has, so that an old one never gets a secret that is not its own.
  func vault(goingOnFrom request: JSONNode, for client: String) -> Vault {
    let ids = [request["previous_response_id"]?.text, request.conversationID].compactMap { $0 }
    if ids.isEmpty { return Vault() }
    for id in ids { if let vault = vault(of: id, for: client) { return vault } }
    return Vault(numbersAfter: Int.random(in: 10_000..<100_000_000))
  }

  private static func key(_ id: String, _ client: String) -> SHA256.Digest {
    SHA256.hash(data: Array("\(client)\u{0}\(id)".utf8))
  }
}
