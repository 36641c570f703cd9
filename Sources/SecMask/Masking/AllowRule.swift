internal import Crypto
package import SecMaskSystem

/// Findings that do not count: those for which every criterion that is given holds, and of each criterion one of its
/// values.
package struct AllowRule: Sendable {
  /// Files; compared with their paths below the folder of the configuration.
  package var paths: [AllowPath] = []
  package var types: Set<String> = []
  /// Regular expressions that match in the value.
  package var patterns: [AllowPattern] = []
  /// SHA-256 of values, 32 bytes each.
  package var hashes: Set<[UInt8]> = []
  /// Names files for ``paths``.
  private let names: FolderRelativePaths

  package init(names: FolderRelativePaths) { self.names = names }

  /// Whether nothing in a file counts, whatever it is.
  func allowsAll(at path: String?) -> Bool {
    types.isEmpty && patterns.isEmpty && hashes.isEmpty && matches(path)
  }

  /// Whether a finding does not count.
  func matches(type: String, at path: String?, secret: () -> [UInt8]) -> Bool {
    if paths.isEmpty, types.isEmpty, patterns.isEmpty, hashes.isEmpty { return false }
    guard types.isEmpty || types.contains(type), paths.isEmpty || matches(path) else { return false }
    if patterns.isEmpty, hashes.isEmpty { return true }
    let value = secret()
    return (patterns.isEmpty || patterns.contains { $0.matches(value) })
      && (hashes.isEmpty || hashes.contains(Array(SHA256.hash(data: value))))
  }

  private func matches(_ path: String?) -> Bool {
    guard let path, !paths.isEmpty else { return false }
    let name = String(decoding: names.name(of: Array(path.utf8)), as: UTF8.self)
    return paths.contains { $0.matches(name) }
  }
}
