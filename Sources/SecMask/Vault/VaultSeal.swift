internal import Crypto

/// How a vault is kept: a header, and each entry sealed for itself, so that entries can be added at the end.
///
/// `SECMASK-VAULT-1`, a line feed, 16 bytes of salt, then boxes: a length (4 bytes, little-endian), nonce, text and tag of
/// AES-256-GCM (NIST SP 800-38D). The key is HKDF-SHA-256 (RFC 5869) of the user's key and the salt; header and number of the
/// box are authenticated with each, so that boxes cannot be exchanged or moved. Box 0 is empty and tells a wrong key. That
/// the last entries are missing cannot be seen.
package struct VaultSeal: Sendable {
  private static let magic = Array("SECMASK-VAULT-1\n".utf8)
  private static let saltCount = 16
  /// Largest box, in bytes.
  private static let largest = 1 << 28

  private let header: [UInt8]
  private let key: SymmetricKey

  /// A seal for a new vault.
  package init(key: [UInt8]) throws(VaultError) {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<Self.saltCount).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    try self.init(header: Self.magic + salt, key: key)
  }

  private init(header: [UInt8], key: [UInt8]) throws(VaultError) {
    guard key.count >= Vault.shortestKey else { throw .shortKey(count: key.count) }
    self.header = header
    self.key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: key), salt: Array(header.dropFirst(Self.magic.count)),
      info: Array("secmask vault".utf8), outputByteCount: 32)
  }

  /// What a vault without entries is.
  package func beginning() -> [UInt8] { header + box([], number: 0) }

  /// An entry as it is added.
  /// - Parameter index: Entries before it.
  package func sealed(_ entry: Vault.Entry, index: Int) -> [UInt8] {
    let name = Array(entry.name.utf8)
    return box([UInt8(truncatingIfNeeded: name.count)] + name + entry.secret, number: index + 1)
  }

  /// What was read of a vault.
  package struct Content {
    package let seal: VaultSeal
    package let vault: Vault
    /// Bytes up to the end of the last entry that is whole; what follows was not written to its end.
    package let count: Int
  }

  /// Opens a vault.
  package static func open(
    _ bytes: [UInt8], key: [UInt8], limits: Vault.Limits = Vault.Limits()
  ) throws(VaultError) -> Content {
    let headerCount = magic.count + saltCount
    guard bytes.count > headerCount, bytes.starts(with: magic) else { throw .notAVault }
    let seal = try VaultSeal(header: Array(bytes[..<headerCount]), key: key)
    var entries: [Vault.Entry] = []
    var position = headerCount
    var number = 0
    while bytes.count - position >= 4 {
      let count = (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
      guard count <= largest else { throw .damaged(entry: number) }
      guard bytes.count - position - 4 >= count else { break }
      let box = Array(bytes[position + 4..<position + 4 + count])
      guard let text = seal.opened(box, number: number) else {
        throw number == 0 ? .wrongKey : .damaged(entry: number)
      }
      if number > 0 {
        guard let entry = Vault.Entry(text) else { throw .damaged(entry: number) }
        entries.append(entry)
      }
      number += 1
      position += 4 + count
    }
    guard number > 0 else { throw .notAVault }
    return Content(seal: seal, vault: Vault(entries: entries, limits: limits), count: position)
  }

  private func box(_ text: [UInt8], number: Int) -> [UInt8] {
    // Sealing with a fresh nonce fails for texts of 64 GB alone.
    let sealed = (try? AES.GCM.seal(text, using: key, authenticating: place(number)))?.combined
    let box = sealed.map { Array($0) } ?? []
    return (0..<4).map { UInt8(truncatingIfNeeded: box.count >> (8 * $0)) } + box
  }

  private func opened(_ box: [UInt8], number: Int) -> [UInt8]? {
    guard let sealed = try? AES.GCM.SealedBox(combined: box),
      let text = try? AES.GCM.open(sealed, using: key, authenticating: place(number))
    else { return nil }
    return Array(text)
  }

  private func place(_ number: Int) -> [UInt8] {
    header + (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

extension Vault.Entry {
  /// An entry as it is sealed: length of the name, name, secret.
  fileprivate init?(_ text: [UInt8]) {
    guard let count = text.first, text.count > Int(count) else { return nil }
    name = String(decoding: text[1...Int(count)], as: UTF8.self)
    secret = Array(text[(Int(count) + 1)...])
  }
}

extension Vault {
  /// Least bytes of a key.
  public static let shortestKey = 16

  /// All of the vault, sealed with AES-256-GCM, for a file or a database.
  ///
  /// - Parameter key: At least ``shortestKey`` random bytes; keep it apart from what is sealed with it.
  public func sealed(with key: [UInt8]) throws(VaultError) -> [UInt8] {
    let seal = try VaultSeal(key: key)
    return entries.enumerated().reduce(into: seal.beginning()) {
      $0 += seal.sealed($1.element, index: $1.offset)
    }
  }

  /// Opens what ``sealed(with:)`` has made. It can be masked into further; the numbers go on.
  public convenience init(
    sealed bytes: [UInt8], key: [UInt8], limits: Limits = Limits()
  ) throws(VaultError) {
    let content = try VaultSeal.open(bytes, key: key)
    self.init(entries: content.vault.entries, limits: limits)
  }
}
