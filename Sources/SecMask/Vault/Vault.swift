internal import Synchronization

/// What secrets were replaced by, and what they were: the memory of reversible masking.
///
/// ```swift
/// let vault = Vault()
/// let masked = masker.mask(prompt, into: vault).text   // … [SECRET_stripe_key_1] …
/// let answer = vault.restore(in: reply)                // the secrets are back
/// ```
///
/// Each distinct secret has one placeholder for as long as the vault lives, and is hidden wherever it stands in further texts, unless it
/// is short or a plain word. Texts of one session share a vault; texts of
/// different people or conversations should not, because ``restore(in:as:)`` puts back whatever this vault has issued. Text
/// that already looks like a placeholder is masked too, so that it comes back as it was.
///
/// Holds secrets in memory, unprotected. ``sealed(with:)`` is for keeping it. Safe to share between threads.
public final class Vault: Sendable {
  /// One secret and its placeholder.
  package struct Entry: Sendable, Hashable {
    /// Its placeholder's name, such as `stripe_key_1`.
    package let name: String
    package let secret: [UInt8]
  }

  /// How much a vault takes. What is beyond it is replaced by `[SECRET]` and cannot be restored.
  public struct Limits: Sendable, Hashable {
    /// Distinct secrets.
    public var count: Int
    /// Bytes of all secrets together.
    public var bytes: Int

    public init(count: Int = 1 << 20, bytes: Int = 256 << 20) {
      self.count = count
      self.bytes = bytes
    }
  }

  private struct State {
    var entries: [Entry] = []
    var byName: [[UInt8]: Int] = [:]
    var bySecret: [[UInt8]: Int] = [:]
    var numbers: [String: Int] = [:]
    var bytes = 0
    var lost = 0
    var repeats = RepeatedSecrets()
    var record: (@Sendable (Entry, Int) -> Bool)?
  }

  /// Type of what looked like a placeholder before anything was masked.
  static let lookalike = "placeholder"
  /// What stands for a secret that the vault does not take.
  private static let unkept = Array("[SECRET]".utf8)

  private let limits: Limits
  private let state = Mutex(State())

  /// The number before the first of each type.
  private let base: Int

  public convenience init(limits: Limits = Limits()) { self.init(limits: limits, numbersAfter: 0) }

  /// A vault whose placeholders have higher numbers than `base`, so that they are none of another vault's.
  package init(limits: Limits = Limits(), numbersAfter base: Int) {
    self.limits = limits
    self.base = base
  }

  /// Entries that a vault had, in their order.
  init(entries: [Entry], limits: Limits, numbersAfter base: Int = 0) {
    self.limits = limits
    self.base = base
    state.withLock { state in for entry in entries { Self.add(entry, to: &state) } }
  }

  /// Another vault with the same entries, which goes on by itself.
  package func copy() -> Vault { Vault(entries: entries, limits: limits, numbersAfter: base) }

  /// Distinct secrets so far.
  public var count: Int { state.withLock { $0.entries.count } }

  /// How often a secret was masked for good, because the vault was full or could not be written.
  public var lostCount: Int { state.withLock { $0.lost } }

  /// Its secrets, to be hidden in further texts.
  var repeats: RepeatedSecrets { state.withLock { $0.repeats } }

  /// All entries, in the order in which they were issued.
  package var entries: [Entry] { state.withLock { $0.entries } }

  /// Has every new entry recorded before its placeholder is used. Where `record` returns false, the secret is masked for good.
  package func onIssue(_ record: @escaping @Sendable (_ entry: Entry, _ index: Int) -> Bool) {
    state.withLock { $0.record = record }
  }

  /// The placeholder of a secret: the one it has, or a new one. Constant time on average.
  public func placeholder(for secret: [UInt8], type: String) -> [UInt8] {
    state.withLock { state in
      if let index = state.bySecret[secret] { return PlaceholderName.placeholder(state.entries[index].name) }
      guard state.entries.count < limits.count, state.bytes + secret.count <= limits.bytes else {
        state.lost += 1
        return Self.unkept
      }
      let type = PlaceholderName.type(type)
      let entry = Entry(name: "\(type)_\(state.numbers[type, default: base] + 1)", secret: secret)
      if let record = state.record, !record(entry, state.entries.count) {
        state.lost += 1
        return Self.unkept
      }
      Self.add(entry, to: &state)
      return PlaceholderName.placeholder(entry.name)
    }
  }

  /// The secret of a placeholder's name; nil when the vault has not issued it.
  func secret(named name: [UInt8]) -> [UInt8]? {
    state.withLock { state in state.byName[name].map { state.entries[$0].secret } }
  }

  /// Whether a name begins like this.
  func hasName(beginningWith start: [UInt8]) -> Bool {
    state.withLock { state in state.entries.contains { $0.name.utf8.starts(with: start) } }
  }

  private static func add(_ entry: Entry, to state: inout State) {
    let name = Array(entry.name.utf8)
    guard let underscore = entry.name.lastIndex(of: "_"), state.byName[name] == nil,
      let number = Int(entry.name[entry.name.index(after: underscore)...])
    else { return }
    let type = String(entry.name[..<underscore])
    state.byName[name] = state.entries.count
    state.bySecret[entry.secret] = state.entries.count
    state.numbers[type] = max(number, state.numbers[type, default: 0])
    state.bytes += entry.secret.count
    state.entries.append(entry)
    if type != lookalike { state.repeats.note(entry.secret, type: type) }
  }
}

extension Vault: Hashable {
  /// The same object.
  public static func == (left: Vault, right: Vault) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(Swift.ObjectIdentifier(self)) }
}
