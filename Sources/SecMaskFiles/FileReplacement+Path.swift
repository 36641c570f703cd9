package import SecMaskSystem
internal import SystemPackage

extension FileReplacement {
  /// Begins a new content for a file that the user names. What a symbolic link leads to is replaced, not the link.
  package convenience init(replacing path: String) throws(FileError) {
    let target = (try? Paths.resolved(path)) ?? Array(path.utf8)
    try self.init(target, path: path)
  }

  /// Replaces a file at once, or makes it.
  package static func write(_ content: [UInt8], to path: String) throws(FileError) {
    let replacement = try FileReplacement(replacing: path)
    try replacement.write(content)
    try replacement.commit()
  }
}
