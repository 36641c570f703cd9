internal import SecMaskSystem
internal import SystemPackage

/// Files that nobody else may read.
enum PrivateFile {
  /// Writes a file that is not there yet.
  static func write(_ content: [UInt8], to path: String) throws(FileError) {
    let descriptor = try FileError.naming("make", path) {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: [.ownerReadWrite])
    }
    defer { try? descriptor.close() }
    try descriptor.write(content, path: path)
  }
}
