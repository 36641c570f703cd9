/// Why a sealed vault cannot be used. Never says what is in it.
public enum VaultError: Error, Sendable, Hashable {
  /// The bytes are no sealed vault, or one of a later version.
  case notAVault
  /// It was sealed with another key.
  case wrongKey
  /// An entry, counted from 1, that is not as it was sealed.
  case damaged(entry: Int)
  /// A key of fewer than ``Vault/shortestKey`` bytes.
  case shortKey(count: Int)
}

extension VaultError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notAVault: "not a vault of secmask"
    case .wrongKey: "sealed with another key"
    case .damaged(let entry): "damaged: entry \(entry) is not as it was sealed"
    case .shortKey(let count):
      "the key has \(count) bytes, and \(Vault.shortestKey) are the least that cannot be guessed"
    }
  }
}
