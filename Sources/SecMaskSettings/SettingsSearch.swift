internal import SecMaskSystem

/// Looks for configuration files from scanned paths upwards.
///
/// What lies in a scanned folder is part of what is scanned, and may come from somebody who would like it not to be. So a
/// file counts only in the current folder or above it, where the user stands; others are told of.
package struct SettingsSearch: Sendable {
  package static let fileName = ".secmask.toml"

  /// The file that counts: of those that may, the one nearest to the current folder.
  package private(set) var used: String?
  /// Files that were found nearer to what is scanned, and do not count.
  package private(set) var ignored: [String] = []

  /// - Parameters:
  ///   - paths: What is scanned; `-` is in the current folder.
  ///   - current: Absolute path of the current folder.
  ///   - isFile: Whether a file can be read.
  package init(from paths: [String], current: String, isFile: (String) -> Bool) {
    let root = FolderRelativePaths(folder: [UInt8(ascii: "/")], current: Array(current.utf8))
    func parts(_ path: String) -> [String] {
      let name = root.name(of: Array((path == "-" ? "." : path).utf8))
      return String(decoding: name, as: UTF8.self).split(separator: "/").map(String.init)
    }
    let here = parts(".")
    var best: [String]?
    for path in paths.isEmpty ? ["."] : paths {
      var folder = parts(path)
      while true {
        let file = "/" + (folder + [Self.fileName]).joined(separator: "/")
        if isFile(file) {
          if here.starts(with: folder) {
            if best.map({ $0.count < folder.count }) ?? true {
              best = folder
              used = file
            }
            break
          }
          if !ignored.contains(file) { ignored.append(file) }
        }
        if folder.popLast() == nil { break }
      }
    }
  }
}
