package import SecMaskSystem
internal import SystemPackage

extension FileReplacement {
  /// Begins a new content for a file that the user names. What a symbolic link leads to is replaced, or made,
  /// and the link stays.
  package convenience init(replacing path: String) throws(FileError) {
    let target = try FileError.naming("open", path) { try Paths.placeToWrite(path) }
    try self.init(target, path: path)
  }

  /// Replaces a file at once, or makes it. Pipes and devices are written to.
  package static func write(_ content: [UInt8], to path: String) throws(FileError) {
    let output = try OutputFile(path)
    try output.write(content)
    try output.commit()
  }
}
