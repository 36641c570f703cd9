package import SecMask
package import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// A vault that is kept in a file while texts are masked: each secret is in it, sealed, before its placeholder is used.
///
/// Nobody but its owner may read the file. Two programs must not write it at the same time; the second is refused when it
/// is seen.
package final class VaultFile: Sendable {
  /// Largest file that is read, in bytes.
  private static let largest = 1 << 30

  package let vault: Vault
  private let path: String
  private let descriptor: FileDescriptor
  private let state: Mutex<State>

  private struct State {
    /// Bytes that the file should have.
    var count: Int
    var failure: FileError?
  }

  /// Opens the vault of a file, or makes the file.
  /// - Throws: ``FileError``, or ``VaultError``.
  package init(_ path: String, key: [UInt8]) throws {
    self.path = path
    let bytes = try Self.content(of: path)
    if let bytes, !bytes.isEmpty {
      let content = try VaultSeal.open(bytes, key: key)
      vault = content.vault
      descriptor = try FileError.naming("open", path) {
        try FileDescriptor.open(path, .readWrite, options: [.append, .closeOnExec])
      }
      state = Mutex(State(count: content.count))
      // What another run could not write to its end.
      if content.count < bytes.count {
        try FileError.naming("repair", path) { [descriptor] in try descriptor.resize(to: Int64(content.count))
        }
      }
      record(with: content.seal)
    } else {
      let seal = try VaultSeal(key: key)
      vault = Vault()
      descriptor = try FileError.naming("make", path) {
        try FileDescriptor.open(
          path, .readWrite, options: [.append, .create, .closeOnExec], permissions: [.ownerReadWrite])
      }
      let beginning = seal.beginning()
      state = Mutex(State(count: beginning.count))
      try descriptor.write(beginning, path: path)
      record(with: seal)
    }
  }

  deinit { try? descriptor.close() }

  /// The vault of a file, to restore from.
  package static func read(_ path: String, key: [UInt8]) throws -> Vault {
    guard let bytes = try content(of: path) else { throw FileError("open", path, .noSuchFileOrDirectory) }
    return try VaultSeal.open(bytes, key: key).vault
  }

  /// Why secrets could not be kept; nil when all are.
  package var failure: FileError? { state.withLock { $0.failure } }

  /// Puts on the disk what was written.
  package func finish() throws(FileError) {
    if let failure { throw failure }
    try FileError.naming("write", path) { try descriptor.synchronize() }
  }

  private func record(with seal: VaultSeal) {
    vault.onIssue { [weak self] entry, index in self?.add(seal.sealed(entry, index: index)) ?? false }
  }

  private func add(_ bytes: [UInt8]) -> Bool {
    state.withLock { state in
      guard state.failure == nil else { return false }
      do throws(FileError) {
        let size = try FileError.naming("look at", path) { try descriptor.stat().size }
        guard Int(size) == state.count else { throw FileError("write", path, .resourceBusy) }
        try descriptor.write(bytes, path: path)
        state.count += bytes.count
        return true
      } catch {
        state.failure = error
        return false
      }
    }
  }

  /// Nil when there is no such file.
  private static func content(of path: String) throws(FileError) -> [UInt8]? {
    var content: [UInt8] = []
    do throws(FileError) {
      try FileDescriptor.read(path, limit: largest + 1) { content += $0 }
    } catch {
      if error.code == .noSuchFileOrDirectory { return nil }
      throw error
    }
    if content.count > largest { throw FileError("read", path, .fileTooLarge) }
    return content
  }
}
