internal import SecMaskSystem
internal import SystemPackage

/// Files that say what a walk leaves out.
enum IgnoreFile {
  /// Git's.
  static let git = Array(".gitignore".utf8)
  /// That of this program; it counts in every folder, and before git's.
  static let own = Array(".secmaskignore".utf8)

  private static let sizeLimit = 16 << 20

  /// The content of a file; nil where there is none. Symbolic links are not followed unless asked for, as in git.
  ///
  /// - Parameters:
  ///   - folder: What a relative name begins at.
  ///   - path: The name for errors.
  static func read(
    _ name: [UInt8], in folder: FileDescriptor, path: String, followsLink: Bool = false
  ) throws(FileError) -> [UInt8]? {
    var options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking, .noControllingTerminal]
    if !followsLink { options.insert(.noFollow) }
    let file: FileDescriptor
    do throws(Errno) { file = try folder.open(terminated(name), .readOnly, options: options) } catch {
      if error == .noSuchFileOrDirectory || error == .notDirectory { return nil }
      throw FileError("read", path, error)
    }
    defer { try? file.close() }
    let info = try FileError.naming("read", path) { try file.stat() }
    guard info.type == .regular else {
      if info.type == .directory { return nil }
      throw FileError("read", path, .invalidArgument)
    }
    guard info.size <= sizeLimit else { throw FileError("read", path, .fileTooLarge) }
    let content = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(info.size), alignment: 1)
    defer { content.deallocate() }
    var filled = 0
    while filled < content.count {
      let got = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: content[filled...]), path: path)
      if got == 0 { break }
      filled += got
    }
    return Array(content[..<filled])
  }
}
