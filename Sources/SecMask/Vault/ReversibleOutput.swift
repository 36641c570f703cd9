/// A masked text as it is written with a vault: secrets as placeholders, and what looked like a placeholder before as
/// another one, so that restoring gives back every byte.
struct ReversibleOutput {
  /// What looked like a placeholder so far.
  private(set) var lookalikes = 0

  private let vault: Vault
  private var rewriter = PlaceholderRewriter()

  init(_ vault: Vault) { self.vault = vault }

  /// Text that is no secret; what may be the beginning of a lookalike is held back.
  mutating func copy(_ bytes: some Sequence<UInt8>) -> [UInt8] { take(bytes, ends: false) }

  /// A secret.
  mutating func replace(_ secret: [UInt8], type: String) -> [UInt8] {
    finish() + vault.placeholder(for: secret, type: type)
  }

  /// What was held back.
  mutating func finish() -> [UInt8] { take([], ends: true) }

  private mutating func take(_ bytes: some Sequence<UInt8>, ends: Bool) -> [UInt8] {
    rewriter.take(bytes, ends: ends, mayBegin: { _ in true }) { _, text, _ in
      lookalikes += 1
      return vault.placeholder(for: Array(text), type: Vault.lookalike)
    }
  }
}
